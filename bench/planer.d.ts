declare module "planer" {
  export function extractFromPlain(text: string): string
  export function extractFromHtml(html: string, dom: Document): string
}
