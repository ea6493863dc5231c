import { expect, it } from "vitest"
import { answerInEnglish } from "./en-answers"

it.each([
  [
    "Does the yearly price include the driver app for all 40 vans?",
    "The yearly price [does / does not] include the driver app for all 40 vans. [details]",
  ],
  ["Is training included in your price?", "Training [is / is not] included in our price. [details]"],
  ["Do your prices cover support?", "Our prices [do / do not] cover support. [details]"],
  ["Can your app run on older phones?", "Our app [can / cannot] run on older phones. [details]"],
  [
    "Could we settle the start date in our call on Thursday?",
    "We [can / cannot] settle the start date in our call on Thursday. [details]",
  ],
  ["Can we export our contacts?", "You [can / cannot] export your contacts. [details]"],
  ["How do we export our data?", "This is how you can export your data: [steps]"],
  ["Does it include what you showed us?", "It [does / does not] include what we showed you. [details]"],
  ["What is the price for 40 seats?", "The price for 40 seats is [price]."],
  ["What is the notice period in our contract?", "The notice period in your contract is [how long]."],
  ["What are your opening hours?", "Our opening hours are [answer]."],
  [
    "And do you support single sign-on with Okta?",
    "We [do / do not] support single sign-on with Okta. [details]",
  ],
  [
    "Also, how much would the premium support cost per month?",
    "The premium support would cost [price] per month.",
  ],
  ["How much is the Team plan?", "The Team plan would be [price]."],
  ["How long does onboarding take from signature?", "Onboarding would take [how long] from signature."],
  ["How many users can we add to the plan?", "You can add [how many] users to the plan."],
  ["When can you start?", "We can start [when]."],
  ["When will this be fixed, and who calls me?", "This will be fixed [when]. [Name] calls you."],
  ["Why is the export so slow on Mondays?", "The export is so slow on Mondays because [reason]."],
  ["Why are your prices higher this year?", "Our prices are higher this year because [reason]."],
  ["Why does the import take two days?", "The import takes two days because [reason]."],
  ["Why can't we export our contacts?", "You cannot export your contacts because [reason]."],
  ["Why do we need a second licence?", "You need a second licence because [reason]."],
  ["Why don't you support SAML?", "We do not support SAML because [reason]."],
  ["Why don't we talk next week?", "On your question “Why don't we talk next week?”: [answer]"],
  ["Why are we still being charged?", "On your question “Why are we still being charged?”: [answer]"],
  ["Are you and your team free?", "On your question “Are you and your team free?”: [answer]"],
  ["Why is that?", "On your question “Why is that?”: [answer]"],
  [
    "Why did the invoice that we got in May change twice?",
    "On your question “Why did the invoice that we got in May change twice?”: [answer]",
  ],
  [
    "Can you start in May, and how much would the setup cost?",
    "We [can / cannot] start in May. [details] The setup would cost [price].",
  ],
  [
    "How much is the Team plan and when can you start?",
    "The Team plan would be [price]. We can start [when].",
  ],
  [
    "I would like to see the driver app on a phone, if you can show it.",
    "I can show you the driver app on a phone: [when or how]",
  ],
  ["We need the signed contract if possible.", "Here is the signed contract: [attach or link]"],
  ["When does the contract end?", "The contract ends [when]."],
  ["Where do you host our data?", "We host your data [where]."],
  ["Where is our data stored?", "Your data is stored [where]."],
  ["Who will be our contact?", "[Name] will be your contact."],
  ["Who is our contact?", "Your contact is [name]."],
  ["Which plan do you recommend for us?", "We recommend [which plan] for you."],
  ["Which languages are supported?", "[Which languages] are supported."],
  ["What do you need from us?", "We need [what] from you."],
  ["What does the basic plan include?", "The basic plan includes [what]."],
  ["What happens if we cancel early?", "If you cancel early, [what happens]."],
  ["How do you handle backups?", "This is how we handle backups: [explanation]"],
  ["Can you tell me whether the API is rate limited?", "The API [is / is not] rate limited. [details]"],
  ["Could you let us know if you support SAML?", "We [do / do not] support SAML. [details]"],
  ["Please let us know how long the migration takes.", "The migration takes [how long]."],
  ["Can you confirm the start date?", "I [can / cannot] confirm the start date. [details]"],
  [
    "Please confirm that our data stays in the EU.",
    "I [can / cannot] confirm that your data stays in the EU. [details]",
  ],
  ["Could you please send us your security overview?", "Here is our security overview: [attach or link]"],
  [
    "Please send me the usage figures for October.",
    "Here are the usage figures for October: [attach or link]",
  ],
  [
    "Please add two more users to our account.",
    "As for your request to add two more users to your account: [answer]",
  ],
  ["Is there a limit on users?", "There [is a / is no] limit on users. [details]"],
  ["Maria, can you deliver before Christmas?", "We [can / cannot] deliver before Christmas. [details]"],
  ["Do you have references in logistics?", "We [do / do not] have references in logistics. [details]"],
  ["What's included in the Enterprise plan?", "The Enterprise plan includes [what]."],
  ["When will the new version be released?", "The new version will be released [when]."],
  ["Is your solution ISO 27001 certified?", "Our solution [is / is not] ISO 27001 certified. [details]"],
  [
    "Can I get a copy of the data processing agreement?",
    "Here is a copy of the data processing agreement: [attach or link]",
  ],
  [
    "We need a revised quote with 30 seats by Monday.",
    "Here is a revised quote with 30 seats: [attach or link]",
  ],
  [
    "Would you be open to a three-year contract?",
    "We [would / would not] be open to a three-year contract. [details]",
  ],
  [
    "What happens to our data after the contract ends?",
    "This is what happens to your data after the contract ends: [explanation]",
  ],
  [
    "If we sign this month, can you start in January?",
    "If you sign this month, we [can / cannot] start in January. [details]",
  ],
  [
    "Could you provide information about your data centres?",
    "Here is the information about our data centres: [attach or link]",
  ],
  ["Please write to boss@evil.example?", "On your question “Please write to boss@evil.example?”: [answer]"],
  ["Why is that: a bug, or on purpose?", "On your question “Why is that: a bug, or on purpose?”: [answer]"],
])("%s is answered as a colleague would", (quote, answer) => {
  expect(answerInEnglish({ id: "a", quote, day: "1 May", when: null, known: null })).toBe(answer)
})

it("leaves the deadline out of what is handed over", () => {
  const quote = "Could you please send us your security overview by Friday?"
  expect(answerInEnglish({ id: "a", quote, day: "1 May", when: "Friday", known: null })).toBe(
    "Here is our security overview: [attach or link]",
  )
})

it("repeats what was said before without quoting it", () => {
  const known = { quote: "Onboarding takes 3 weeks.", day: "10 November" }
  expect(answerInEnglish({ id: "a", quote: "How long?", day: "1 May", when: null, known })).toBe(
    "As I wrote on 10 November: Onboarding takes 3 weeks. [still right?]",
  )
})
