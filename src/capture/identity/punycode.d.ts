/** The package's build for bundlers; its name alone resolves to Node's deprecated built-in module. */
declare module "punycode/punycode.es6.js" {
  /** The domain with its punycode labels decoded. @throws RangeError where a label is none. */
  export function toUnicode(domain: string): string
}
