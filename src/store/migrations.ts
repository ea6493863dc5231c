/**
 * Dexie's index declarations by version: first the primary key, then what is searched by. Released versions are
 * never edited; a change is a new entry.
 */
export const migrations: readonly { version: number; stores: Record<string, string> }[] = [
  {
    version: 1,
    stores: {
      observations: "id, threadId, extraction",
      activities: "id, [threadId+at], *contactIds, [workspace+at]",
      contacts: "id, *emails, name, companyId, [workspace+lastActivityAt]",
      companies: "id, *domains, workspace",
      deals: "id, *contactIds, companyId, workspace",
      threads: "id, [workspace+lastActivityAt], dealId",
      facts: "id, [subject.kind+subject.id], [field+value], provenance.observationId",
      asks: "id, threadId, activityId",
      commitments: "id, threadId, activityId",
      signals: "id, threadId, activityId",
      skips: "id, threadId, about",
      triageRules: "id, workspace",
      steps: "id, threadId, [workspace+state]",
      drafts: "id, threadId, status",
      views: "tabId, threadId",
      outbox: "id, [connectionId+state], state, threadId, activityId",
      connections: "id",
      remoteLinks: "id, connectionId",
      secrets: "id",
      settings: "id",
      meta: "id",
      pages: "tabId, contactId",
      meetings: "id",
      modelReadings: "id",
      sentiments: "id, contactId, threadId, activityId",
      dealProposals: "id, [id+state]",
      mergeProposals: "id, keptId, otherId, [workspace+state]",
      progress: "id",
      modelSpending: "id",
      decisions: "id, threadId, workspace, [workspace+state]",
      commissionPlans: "workspace",
      tallies: "id, workspace, [workspace+level]",
    },
  },
]
