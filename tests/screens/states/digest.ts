import type { Digest, DigestItem } from "~src/record/digest"
import { HOUR, NOW } from "./records"

function item(change: Partial<DigestItem>): DigestItem {
  return {
    entryId: "d1",
    activityId: "a1",
    kind: "email",
    subject: "Re: Sensors for 120 trucks",
    at: NOW - 22 * HOUR,
    state: "done",
    url: "https://app.hubspot.com/contacts/1/record/0-1/51",
    ...change,
  }
}

/** Logged by itself: two that stand there, one on its way, one that waits for the rep. */
export const digest: Digest = {
  deals: [
    {
      dealId: "deal1",
      name: "Sensors for 120 trucks",
      items: [
        item({}),
        item({ entryId: "d2", activityId: "a2", subject: "Re: Sensors for 120 trucks: calibration sheet" }),
        item({
          entryId: "d3",
          activityId: "a3",
          subject: "关于明年服务合同的报价",
          state: "pending",
          url: null,
        }),
      ],
    },
    {
      dealId: "deal2",
      name: "Service contract 2027",
      items: [item({ entryId: "d4", activityId: "a4", subject: "", state: "parked", url: null })],
    },
  ],
  done: 2,
  waiting: 1,
  parked: 1,
}
