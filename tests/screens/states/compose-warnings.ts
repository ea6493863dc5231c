import type { ComposeWarning } from "~src/record/today-item"

/** What is worth a look in a mail that is about to go out, with a long address and words that run the other way. */
export const composeWarnings: readonly ComposeWarning[] = [
  {
    kind: "opted_out",
    message: "Petra Vondrak has asked not to be written to.",
    quote: null,
  },
  {
    kind: "wrong_recipient",
    message:
      "the.whole.purchasing.department@extraordinarily-long-domain-name.example belongs to another company than everybody else here.",
    quote: null,
  },
  {
    kind: "promise",
    message: "A promise that does not stand in this conversation yet. Can it be kept?",
    quote: "go through it with your CFO",
  },
  {
    kind: "discount",
    message: "A discount that does not stand in this conversation yet. Is it approved?",
    quote: "خصم 10٪",
  },
]
