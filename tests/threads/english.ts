import { type OwnThread, ownThread } from "./thread"

const laura = { laura: { name: "Laura Becker", email: "laura.becker@hafenwerk.example" } }
const tom = { tom: { name: "Tom Okafor", email: "tom@brightlane.example" } }

/** Conversations in English, written for the tests. */
export const englishThreads: readonly OwnThread[] = [
  ownThread("en: price for forty seats", {
    language: "en",
    subject: "Re: Pricing for the field team",
    now: "2026-11-19 09:00",
    people: laura,
    lines: [
      {
        by: "me",
        at: "2026-11-16 09:10",
        text: "Hi Laura,\n\nthank you for the call. The Team plan fits what you described.",
      },
      {
        by: "laura",
        at: "2026-11-18 14:20",
        text: "Hi Maria,\n\nthanks, that was helpful. What is the price for 40 seats with annual billing? And do you support single sign-on with Okta?",
        asks: [
          "What is the price for 40 seats with annual billing?",
          "And do you support single sign-on with Okta?",
        ],
      },
    ],
    deal: { amount: 24000, stage: "qualified" },
    expect: "answer_ask",
  }),
  ownThread("en: first contact wants the security overview", {
    language: "en",
    subject: "Security documentation",
    now: "2026-11-18 08:30",
    people: { priya: { name: "Priya Raman", email: "priya.raman@tidemark.example" } },
    lines: [
      {
        by: "priya",
        at: "2026-11-17 16:05",
        text: "Hello,\n\nwe are looking at your product for our logistics team. Could you please send us your security overview by Friday?",
        asks: [
          {
            quote: "Could you please send us your security overview by Friday?",
            kind: "request",
            due: "2026-11-20 17:00",
            dueText: "Friday",
          },
        ],
      },
    ],
    expect: "answer_ask",
  }),
  ownThread("en: the answer was given before", {
    language: "en",
    subject: "Re: Onboarding",
    now: "2026-11-20 10:00",
    people: tom,
    lines: [
      {
        by: "me",
        at: "2026-11-10 09:00",
        text: "Hi Tom,\n\nonboarding takes 3 weeks from signature. Training for your admins is part of it.",
      },
      {
        by: "tom",
        at: "2026-11-19 17:40",
        text: "Sorry, I lost track. How long does onboarding take from signature?",
        asks: ["How long does onboarding take from signature?"],
      },
    ],
    deal: { amount: 8000 },
    expect: "answer_ask",
  }),
  ownThread("en: answered late", {
    language: "en",
    subject: "Export",
    now: "2026-11-20 10:00",
    people: tom,
    lines: [
      {
        by: "me",
        at: "2026-11-02 09:00",
        text: "Hey Tom, the workspace is ready for you.\n\nCheers,\nMaria",
      },
      {
        by: "tom",
        at: "2026-11-13 11:15",
        text: "Thanks! Can we export all contacts as a spreadsheet before we cancel the old tool?",
        asks: ["Can we export all contacts as a spreadsheet before we cancel the old tool?"],
      },
    ],
    expect: "answer_ask",
  }),
  ownThread("en: our promise is overdue", {
    language: "en",
    subject: "Re: Revised quote",
    now: "2026-11-19 09:00",
    people: laura,
    lines: [
      {
        by: "laura",
        at: "2026-11-11 10:00",
        text: "Hi Maria, we would take two locations instead of three.",
      },
      {
        by: "me",
        at: "2026-11-11 12:30",
        text: "Hi Laura,\n\nunderstood. I'll send you the revised quote by Friday.",
        promises: [{ quote: "I'll send you the revised quote by Friday.", due: "2026-11-13 17:00" }],
      },
    ],
    deal: { amount: 18000, stage: "proposal" },
    expect: "keep_promise",
  }),
  ownThread("en: a promise that is no thing", {
    language: "en",
    subject: "API limits",
    now: "2026-11-18 15:00",
    people: tom,
    lines: [
      {
        by: "tom",
        at: "2026-11-16 10:00",
        text: "We hit the API limits in the trial twice last week and it stopped our import.",
      },
      {
        by: "me",
        at: "2026-11-16 13:00",
        text: "Hi Tom,\n\nI will check with our engineers and come back to you by Wednesday.",
        promises: [
          {
            quote: "I will check with our engineers and come back to you by Wednesday.",
            due: "2026-11-18 17:00",
          },
        ],
      },
    ],
    expect: "keep_promise",
  }),
  ownThread("en: an update without a question", {
    language: "en",
    subject: "Re: Pilot",
    now: "2026-11-18 09:00",
    people: laura,
    lines: [
      {
        by: "me",
        at: "2026-11-12 09:00",
        text: "Hi Laura, the pilot accounts are set up for your six colleagues.",
      },
      {
        by: "laura",
        at: "2026-11-17 15:00",
        text: "Hi Maria, the colleagues in Bremen have started and the feedback is mixed so far. The mobile view gives them trouble, the rest works.",
      },
    ],
    deal: {},
    expect: "reply_now",
  }),
  ownThread("en: quiet for longer than usual, with a question of ours", {
    language: "en",
    subject: "Re: Contract draft",
    now: "2026-11-19 09:00",
    people: laura,
    lines: [
      { by: "laura", at: "2026-11-05 09:00", text: "Hi Maria, please send the contract draft to me first." },
      {
        by: "me",
        at: "2026-11-06 10:00",
        text: "Hi Laura,\n\nattached is the draft. Did your legal team have a chance to look at the data processing terms?",
        attachments: ["contract-draft.pdf"],
        asks: ["Did your legal team have a chance to look at the data processing terms?"],
      },
    ],
    hours: { laura: [3, 5, 2, 8, 4, 6] },
    deal: { amount: 30000, stage: "negotiation" },
    expect: "follow_up",
  }),
  ownThread("en: the third follow-up", {
    language: "en",
    subject: "Warehouse rollout",
    now: "2026-11-20 09:00",
    people: { diego: { name: "Diego Marín", email: "diego@ferrovia.example" } },
    lines: [
      {
        by: "me",
        at: "2026-10-20 09:00",
        text: "Hello Diego, it was good to meet you at the fair. Here is the summary of how a warehouse rollout could look, as you wanted.",
      },
      {
        by: "me",
        at: "2026-10-27 09:00",
        text: "Hello Diego, did the summary reach you?",
        asks: ["did the summary reach you?"],
      },
      {
        by: "me",
        at: "2026-11-10 09:00",
        text: "Hello Diego, would a short call be easier?",
        asks: ["would a short call be easier?"],
      },
    ],
    expect: "follow_up",
  }),
  ownThread("en: within the habit", {
    language: "en",
    subject: "Re: Offer",
    now: "2026-11-18 09:00",
    people: laura,
    lines: [
      { by: "laura", at: "2026-11-16 09:00", text: "Hi Maria, got it, I'll come back to you." },
      {
        by: "me",
        at: "2026-11-17 09:30",
        text: "Hi Laura, here is the offer we discussed, with both options side by side.",
      },
    ],
    hours: { laura: [30, 50, 41, 26, 60] },
    deal: { amount: 12000 },
    expect: "wait",
  }),
  ownThread("en: they promised and did not", {
    language: "en",
    subject: "Signed order form",
    now: "2026-11-18 11:00",
    people: { ines: { name: "Inês Duarte", email: "ines.duarte@solmar.example" } },
    lines: [
      {
        by: "me",
        at: "2026-11-09 09:00",
        text: "Hello Inês, the order form is attached and ready for signature.",
        attachments: ["order-form.pdf"],
      },
      {
        by: "ines",
        at: "2026-11-09 15:00",
        text: "Thank you Maria. I will send the signed order form back by Thursday.",
        promises: [{ quote: "I will send the signed order form back by Thursday.", due: "2026-11-12 17:00" }],
      },
      { by: "me", at: "2026-11-09 16:00", text: "Perfect, thank you!" },
    ],
    deal: { amount: 9000, stage: "contract" },
    expect: "chase_promise",
  }),
  ownThread("en: they ask for a call and name a time", {
    language: "en",
    subject: "Re: Demo for operations",
    now: "2026-11-19 09:30",
    people: tom,
    lines: [
      { by: "me", at: "2026-11-17 09:00", text: "Hi Tom, happy to show your operations team how it works." },
      {
        by: "tom",
        at: "2026-11-18 17:00",
        text: "Great. Would Tuesday at 10:00 work for a call with our operations lead?",
        asks: [
          {
            quote: "Would Tuesday at 10:00 work for a call with our operations lead?",
            kind: "meeting",
            due: "2026-11-24 10:00",
            dueText: "Tuesday at 10:00",
          },
        ],
      },
    ],
    expect: "propose_times",
  }),
  ownThread("en: they ask for a call without a time, and a question", {
    language: "en",
    subject: "Next steps",
    now: "2026-11-19 09:30",
    people: { grace: { name: "Grace Liu", email: "grace.liu@penfold.example" } },
    lines: [
      {
        by: "grace",
        at: "2026-11-18 12:00",
        text: "Dear Maria,\n\nour board liked the summary. Can we talk next week? Also, how much would the premium support cost per month?",
        asks: [
          { quote: "Can we talk next week?", kind: "meeting", dueText: "next week" },
          "Also, how much would the premium support cost per month?",
        ],
      },
    ],
    expect: "answer_ask",
  }),
  ownThread("en: too expensive", {
    language: "en",
    subject: "Re: Proposal",
    now: "2026-11-18 09:00",
    people: { sven: { name: "Sven Aalto", email: "sven.aalto@kotka.example" } },
    lines: [
      {
        by: "me",
        at: "2026-11-13 09:00",
        text: "Hello Sven, our proposal is attached.",
        attachments: ["proposal.pdf"],
      },
      {
        by: "sven",
        at: "2026-11-17 13:00",
        text: "Hi Maria, we read it with the team. Honestly, it is well above what we had planned for this year.",
        signals: [
          { kind: "price_objection", quote: "Honestly, it is well above what we had planned for this year." },
        ],
      },
    ],
    deal: { amount: 52000, stage: "proposal" },
    expect: "handle_objection",
  }),
  ownThread("en: a complaint", {
    language: "en",
    subject: "Sync broken again",
    now: "2026-11-18 10:00",
    people: { marcus: { name: "Marcus Webb", email: "m.webb@oldfield.example" } },
    lines: [
      {
        by: "marcus",
        at: "2026-11-18 08:40",
        text: "Maria, the calendar sync has failed for the third time this month and nobody from support answers. This is not acceptable for us.",
        signals: [{ kind: "complaint", quote: "This is not acceptable for us." }],
      },
    ],
    deal: { status: "won", amount: 20000 },
    expect: "reduce_risk",
  }),
  ownThread("en: talk of leaving, with a question", {
    language: "en",
    subject: "Renewal",
    now: "2026-11-18 10:00",
    people: { nadia: { name: "Nadia Haddad", email: "nadia@lumen.example" } },
    lines: [
      {
        by: "nadia",
        at: "2026-11-17 09:20",
        text: "Hello Maria,\n\nwe are thinking about not renewing in January. What is the notice period in our contract?",
        asks: ["What is the notice period in our contract?"],
        signals: [{ kind: "churn_risk", quote: "we are thinking about not renewing in January." }],
      },
    ],
    deal: { status: "won", amount: 15000 },
    expect: "reduce_risk",
  }),
  ownThread("en: the deal hangs on one person", {
    language: "en",
    subject: "Re: Trial",
    now: "2026-11-18 10:00",
    people: tom,
    lines: [
      { by: "tom", at: "2026-11-03 09:00", text: "Hi, we would like to start the trial." },
      { by: "me", at: "2026-11-03 11:00", text: "Hi Tom, it is open for you." },
      { by: "tom", at: "2026-11-10 09:00", text: "Works nicely so far." },
      { by: "me", at: "2026-11-10 10:00", text: "Good to hear, Tom." },
      { by: "tom", at: "2026-11-17 09:00", text: "Thanks, all good." },
    ],
    deal: { amount: 60000, stage: "evaluation" },
    expect: "add_stakeholder",
  }),
  ownThread("en: somebody else decides", {
    language: "en",
    subject: "Re: Proposal for two sites",
    now: "2026-11-19 10:00",
    people: laura,
    lines: [
      { by: "me", at: "2026-11-16 09:00", text: "Hi Laura, here is the proposal for both sites." },
      {
        by: "laura",
        at: "2026-11-18 09:00",
        text: "Looks good to me. Our finance director has to approve anything of this size, though.",
        signals: [
          {
            kind: "decision_maker",
            quote: "Our finance director has to approve anything of this size, though.",
            polarity: 0,
          },
        ],
      },
    ],
    deal: { amount: 40000 },
    expect: "reply_now|involve_decider",
  }),
  ownThread("en: the champion leaves", {
    language: "en",
    subject: "Goodbye",
    now: "2026-11-19 10:00",
    people: laura,
    lines: [
      {
        by: "laura",
        at: "2026-11-18 16:00",
        text: "Hi Maria, a quick note: I am leaving Hafenwerk at the end of the month.",
        signals: [{ kind: "leaving", quote: "I am leaving Hafenwerk at the end of the month." }],
      },
    ],
    deal: { amount: 30000 },
    expect: "ask_successor",
  }),
  ownThread("en: lawyers look at it", {
    language: "en",
    subject: "Re: Agreement",
    now: "2026-11-20 10:00",
    people: { ruth: { name: "Ruth Amsel", email: "ruth.amsel@kanzlei-nord.example" } },
    lines: [
      {
        by: "ruth",
        at: "2026-11-18 16:00",
        text: "Thank you. Our legal department will review the data protection part first.",
        signals: [
          {
            kind: "legal",
            quote: "Our legal department will review the data protection part first.",
            polarity: 0,
          },
        ],
      },
      { by: "me", at: "2026-11-18 17:00", text: "Thank you Ruth, that makes sense." },
    ],
    deal: { amount: 30000 },
    expect: "send_proof|wait",
  }),
  ownThread("en: they want to go ahead", {
    language: "en",
    subject: "Re: Offer",
    now: "2026-11-18 09:00",
    people: { omar: { name: "Omar Said", email: "omar@datawerft.example" } },
    lines: [
      { by: "me", at: "2026-11-12 09:00", text: "Hi Omar, this is the final offer as discussed." },
      {
        by: "omar",
        at: "2026-11-17 11:00",
        text: "Hi Maria, we have talked it over and we would like to go ahead with the offer.",
        signals: [{ kind: "ready_to_buy", quote: "we would like to go ahead with the offer.", polarity: 1 }],
      },
    ],
    deal: { amount: 11000, stage: "proposal" },
    expect: "confirm_next_step",
  }),
  ownThread("en: nothing for two months", {
    language: "en",
    subject: "Re: Reporting module",
    now: "2026-11-18 09:00",
    people: { karen: { name: "Karen Holt", email: "karen.holt@marlow.example" } },
    lines: [
      { by: "me", at: "2026-09-08 09:00", text: "Hi Karen, the reporting module is out now." },
      {
        by: "karen",
        at: "2026-09-10 09:00",
        text: "Thanks Maria, noted. We are busy with the audit until autumn.",
      },
    ],
    expect: "re_engage",
  }),
  ownThread("en: after a meeting", {
    language: "en",
    subject: "Kick-off",
    now: "2026-11-18 09:00",
    people: laura,
    lines: [
      {
        by: "me",
        at: "2026-11-12 09:00",
        text: "Hi Laura, I'll bring the rollout plan to the kick-off.",
        promises: [{ quote: "I'll bring the rollout plan to the kick-off.", kept: true }],
      },
      {
        by: "laura",
        at: "2026-11-13 09:00",
        text: "Great, I will ask Jens to name the key users.",
        promises: [{ quote: "I will ask Jens to name the key users." }],
      },
      { by: "me", at: "2026-11-17 14:00", text: "", kind: "meeting", subject: "Kick-off Hafenwerk" },
    ],
    deal: { status: "won" },
    expect: "recap",
  }),
  ownThread("en: a meeting tomorrow", {
    language: "en",
    subject: "Re: Review",
    now: "2026-11-18 09:00",
    people: laura,
    lines: [
      { by: "laura", at: "2026-11-13 09:00", text: "Thursday is fine, see you then." },
      {
        by: "me",
        at: "2026-11-13 10:00",
        text: "Thank you Laura. I'll bring the usage figures.",
        promises: [{ quote: "I'll bring the usage figures." }],
      },
      { by: "me", at: "2026-11-19 13:00", text: "", kind: "meeting", subject: "Quarterly review" },
    ],
    expect: "prepare_meeting",
  }),
  ownThread("en: a clear no", {
    language: "en",
    subject: "Re: Proposal",
    now: "2026-11-18 09:00",
    people: { felix: { name: "Felix Brandt", email: "felix@werkraum.example" } },
    lines: [
      { by: "me", at: "2026-11-10 09:00", text: "Hello Felix, here is our proposal." },
      {
        by: "felix",
        at: "2026-11-17 09:00",
        text: "Hello Maria, thank you for your effort. We have decided to go with another solution.",
        signals: [{ kind: "decline", quote: "We have decided to go with another solution." }],
      },
    ],
    deal: { amount: 9000 },
    expect: "close_kindly",
  }),
  ownThread("en: put off until spring", {
    language: "en",
    subject: "Re: Start",
    now: "2026-11-18 09:00",
    people: { felix: { name: "Felix Brandt", email: "felix@werkraum.example" } },
    lines: [
      {
        by: "me",
        at: "2026-11-10 09:00",
        text: "Hello Felix, when would you like to start?",
        asks: ["when would you like to start?"],
      },
      {
        by: "felix",
        at: "2026-11-17 09:00",
        text: "Hello Maria, the project has been moved to next spring, sorry.",
        signals: [{ kind: "postponement", quote: "the project has been moved to next spring, sorry." }],
      },
    ],
    answered: ["when would you like to start?"],
    deal: { amount: 9000 },
    expect: "close_kindly",
  }),
  ownThread("en: praise", {
    language: "en",
    subject: "Re: Training",
    now: "2026-11-18 09:00",
    people: { amy: { name: "Amy Novak", email: "amy.novak@riverbend.example" } },
    lines: [
      {
        by: "me",
        at: "2026-11-10 09:00",
        text: "Hi Amy, how did the training go?",
        asks: ["how did the training go?"],
      },
      {
        by: "amy",
        at: "2026-11-16 09:00",
        text: "The team loves it, best onboarding we have had.",
        signals: [
          { kind: "advocacy", quote: "The team loves it, best onboarding we have had.", polarity: 1 },
        ],
      },
      { by: "me", at: "2026-11-16 10:00", text: "Thank you Amy!" },
    ],
    answered: ["how did the training go?"],
    deal: { status: "won" },
    expect: "wait|ask_referral",
  }),
  ownThread("en: many questions before signing", {
    language: "en",
    subject: "Re: Contract",
    now: "2026-11-19 10:00",
    people: laura,
    lines: [
      { by: "me", at: "2026-11-17 09:00", text: "Hi Laura,\n\nhere is the contract for both sites." },
      {
        by: "laura",
        at: "2026-11-18 09:00",
        text: "Hi Maria,\n\na few last points. Where is our data stored? Who will be our contact after the start? How many admins can we name in the plan? If we sign this month, can you start in January? And could you let us know whether the API is rate limited?",
        asks: [
          "Where is our data stored?",
          "Who will be our contact after the start?",
          "How many admins can we name in the plan?",
          "If we sign this month, can you start in January?",
          "And could you let us know whether the API is rate limited?",
        ],
      },
    ],
    deal: { amount: 40000, stage: "contract" },
    expect: "answer_ask",
  }),
  ownThread("en: a request that is no document", {
    language: "en",
    subject: "Re: Accounts",
    now: "2026-11-19 10:00",
    people: tom,
    lines: [
      { by: "me", at: "2026-11-16 09:00", text: "Hi Tom, your accounts are ready.\n\nCheers,\nMaria" },
      {
        by: "tom",
        at: "2026-11-18 17:00",
        text: "Hi Maria, please add two more users to our account. Which plan do you recommend for us then?",
        asks: [
          { quote: "please add two more users to our account.", kind: "request" },
          "Which plan do you recommend for us then?",
        ],
      },
    ],
    expect: "answer_ask",
  }),
  ownThread("en: opted out", {
    language: "en",
    subject: "Re: Introduction",
    now: "2026-11-18 09:00",
    people: { kurt: { name: "Kurt Vogel", email: "kurt@vogelbau.example" } },
    lines: [
      {
        by: "me",
        at: "2026-11-16 09:00",
        text: "Hello Mr Vogel, may I introduce us?",
        asks: ["may I introduce us?"],
      },
      {
        by: "kurt",
        at: "2026-11-17 09:00",
        text: "No. Please do not write to me again. What is this even?",
        asks: ["What is this even?"],
        signals: [{ kind: "opt_out", quote: "Please do not write to me again." }],
      },
    ],
    expect: "wait",
  }),
  ownThread("en: a role mailbox asks in German", {
    language: "de",
    subject: "Anfrage",
    now: "2026-11-18 09:00",
    people: { info: { name: "Info Steinbach", email: "info@steinbach.example", kind: "role" } },
    lines: [
      {
        by: "info",
        at: "2026-11-17 09:00",
        text: "Guten Tag, können Sie uns bitte ein Angebot für 12 Arbeitsplätze schicken?",
        language: "de",
        asks: ["können Sie uns bitte ein Angebot für 12 Arbeitsplätze schicken?"],
      },
    ],
    expect: "answer_ask",
  }),
]
