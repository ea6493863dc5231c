import type { ReactNode } from "react"

/** Something to say above or in place of a conversation. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="p-3">{children}</div>
}

/** A page that has only one thing to say. */
export function Centre({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-10 text-center">
      <div className="grid size-10 place-items-center rounded-full bg-accent-wash text-accent">{icon}</div>
      <h1 className="text-name font-semibold">{title}</h1>
      {children}
    </div>
  )
}
