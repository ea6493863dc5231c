/** Fields of a person as CRMs name them, in small letters without marks between the words. */
const FIELDS = new Map([
  ["name", "name"],
  ["firstname", "first name"],
  ["lastname", "last name"],
  ["jobtitle", "position"],
  ["title", "position"],
  ["function", "position"],
  ["position", "position"],
  ["phone", "phone"],
  ["phones", "phone"],
  ["phonenumber", "phone"],
])

/** A CRM's own name of a field in words; a name that is not known stays as it is. */
export function crmFieldInWords(field: string): string {
  return FIELDS.get(field.replaceAll(/[_\s.-]/g, "").toLowerCase()) ?? field
}
