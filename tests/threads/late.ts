import { type OwnThread, ownThread } from "./thread"

const nadia = { nadia: { name: "Nadia Ferrari", email: "nadia@altamare.example" } }

/** Conversations in which a deal is large, over, or going nowhere. */
export const lateThreads: readonly OwnThread[] = [
  ownThread("en: the one who decides reads along", {
    language: "en",
    subject: "Rollout in three plants",
    now: "2026-11-18 10:00",
    people: {
      jonas: { name: "Jonas Brandt", email: "jonas.brandt@werkkraft.example", position: "Plant Manager" },
      karin: {
        name: "Karin Holm",
        email: "karin.holm@werkkraft.example",
        position: "Chief Executive Officer",
      },
    },
    lines: [
      { by: "jonas", at: "2026-11-10 09:00", text: "Hi Maria, the second plant works well with it, too." },
      {
        by: "me",
        at: "2026-11-11 09:00",
        text: "Hi Jonas, good to hear. Karin, I have put you in copy, because the third plant is your decision.",
      },
      { by: "jonas", at: "2026-11-12 09:30", text: "Thanks, noted." },
    ],
    deal: { amount: 180_000, stage: "proposal" },
    expect: "exec_intro",
  }),
  ownThread("en: a customer looks around", {
    language: "en",
    subject: "Next year",
    now: "2026-11-18 10:00",
    people: nadia,
    lines: [
      {
        by: "nadia",
        at: "2026-11-16 15:00",
        text: "Hi Maria, before we plan next year: your rival has made us an offer that is a third cheaper.",
        signals: [{ kind: "competitor", quote: "your rival has made us an offer that is a third cheaper." }],
      },
    ],
    deal: { amount: 30_000, stage: "closed won", status: "won" },
    expect: "renew_rescue|handle_objection",
  }),
  ownThread("en: a complaint was answered, then silence", {
    language: "en",
    subject: "Sync errors",
    now: "2026-11-18 10:00",
    people: nadia,
    lines: [
      {
        by: "nadia",
        at: "2026-11-03 09:00",
        text: "Maria, the sync failed again, and this is not acceptable.",
        signals: [{ kind: "complaint", quote: "this is not acceptable." }],
      },
      {
        by: "me",
        at: "2026-11-03 11:00",
        text: "Hi Nadia, I am sorry. The cause is found, and the correction is live since this morning.",
      },
    ],
    deal: { amount: 30_000, stage: "closed won", status: "won" },
    expect: "renew_rescue",
  }),
  ownThread("en: four mails into the dark", {
    language: "en",
    subject: "Offer for the depot",
    now: "2026-11-18 10:00",
    people: { omar: { name: "Omar Haddad", email: "omar@depotline.example" } },
    lines: [
      { by: "omar", at: "2026-09-01 09:00", text: "Please send me the offer for the depot." },
      {
        by: "me",
        at: "2026-09-02 09:00",
        text: "Hi Omar, here is the offer for the depot.",
        attachments: ["offer.pdf"],
      },
      { by: "me", at: "2026-09-14 09:00", text: "Hi Omar, did the offer reach you?" },
      { by: "me", at: "2026-10-01 09:00", text: "Hi Omar, shall we talk about the offer?" },
      { by: "me", at: "2026-10-28 09:00", text: "Hi Omar, is the depot still a topic for you?" },
    ],
    deal: { amount: 9_000, stage: "proposal" },
    expect: "disqualify",
  }),
  ownThread("en: lost in the CRM, alive in the mail", {
    language: "en",
    subject: "Warehouse licences",
    now: "2026-11-18 10:00",
    people: nadia,
    lines: [
      { by: "me", at: "2026-10-20 09:00", text: "Hi Nadia, thank you for the time you gave us." },
      {
        by: "nadia",
        at: "2026-11-17 15:00",
        text: "Hi Maria, things have changed here: we want to go ahead with you after all.",
        signals: [{ kind: "ready_to_buy", quote: "we want to go ahead with you after all.", polarity: 1 }],
      },
    ],
    deal: { amount: 12_000, stage: "closed lost", status: "lost" },
    expect: "confirm_next_step|fix_record",
  }),
]
