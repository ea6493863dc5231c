import { createRoot } from "react-dom/client"
import "../../assets/generated/styles.css"
import { screens } from "./states/screens"

const name = new URLSearchParams(location.search).get("state") ?? ""
const root = document.getElementById("root")
const screen = screens[name]
if (root && screen) createRoot(root).render(screen.element)
else document.body.textContent = `No state of this name: ${name}`
