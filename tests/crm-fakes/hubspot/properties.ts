import { ALLOWED_PROPERTIES, ALLOWED_VALUES, NUMBERS } from "./allowed"

/** Properties that this account has made for itself, with their labels. */
const OWN: Readonly<Record<string, string>> = { role_text: "Role", department: "Department" }
const LABELS: Readonly<Record<string, string>> = {
  ...OWN,
  jobtitle: "Job title",
  phone: "Phone number",
  mobilephone: "Mobile phone number",
  website: "Website URL",
  hs_linkedin_url: "LinkedIn URL",
  company: "Company name",
}
const OPTION_LABELS: Readonly<Record<string, string>> = {
  ops: "Operations",
  fin: "Finance",
  FOOD_PRODUCTION: "Food Production",
}
const READ_ONLY = ["hs_additional_emails"]

/** The properties of a type as HubSpot describes them. */
export function propertiesOf(type: string): object[] {
  return (ALLOWED_PROPERTIES[type] ?? []).map((name) => {
    const values = ALLOWED_VALUES[name]
    const isNumber = NUMBERS.includes(name)
    const isPhone = name.endsWith("phone")
    return {
      name,
      label: LABELS[name] ?? name,
      description: "",
      groupName: "contactinformation",
      type: values ? "enumeration" : isNumber ? "number" : "string",
      fieldType: values ? "select" : isNumber ? "number" : isPhone ? "phonenumber" : "text",
      options: (values ?? []).map((value, displayOrder) => ({
        value,
        label: OPTION_LABELS[value] ?? value,
        displayOrder,
        hidden: false,
      })),
      hidden: false,
      calculated: false,
      hubspotDefined: !(name in OWN),
      modificationMetadata: {
        archivable: name in OWN,
        readOnlyDefinition: !(name in OWN),
        readOnlyValue: READ_ONLY.includes(name),
      },
    }
  })
}
