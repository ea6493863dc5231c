import { send } from "~src/messages/send"
import { readSelectorsFile } from "~src/record/own-selector"
import type { OwnTextsFile } from "~src/record/own-text"
import { exportAll } from "~src/store/backup"
import type { BackupTable } from "~src/store/backup-tables"
import type { SlipstreamDatabase } from "~src/store/database"
import { keptCounts } from "~src/store/panel-queries"
import { readBackup, restoreAll } from "~src/store/restore"
import type { OptionsActions } from "~src/ui/options/options-data"
import { SELF_HOSTED } from "~src/ui/options/site-kinds"
import { askForHost, askToRead, askToSignIn, typedPattern } from "./host-permission"
import { saveAsFile } from "./save-as-file"

/** The options' clicks as messages to the background; permissions and files are the page's own affair. */
export function optionsIntents(db: SlipstreamDatabase): Omit<OptionsActions, "downloadBuiltIn"> {
  return {
    async saveModel(model) {
      const asked = await askForHost(model.baseUrl)
      return asked.ok ? send("model.save", model) : asked
    },
    checkModel: () => send("model.check", {}),
    removeModel: () => send("model.save", { remove: true }),
    async connect(crm) {
      const asked = await askForHost(crm.baseUrl)
      return asked.ok ? send("crm.connect", crm) : asked
    },
    async signIn({ loginUrl, clientId }) {
      const asked = await askToSignIn(loginUrl)
      return asked.ok ? send("crm.signIn", { connector: "salesforce", loginUrl, clientId }) : asked
    },
    async checkConnection({ id, baseUrl }) {
      // The rep may have taken the permission back in the browser's own settings.
      const asked = await askForHost(baseUrl)
      return asked.ok ? send("crm.check", { connectionId: id }) : asked
    },
    async crmFields({ id, baseUrl }) {
      const asked = await askForHost(baseUrl)
      return asked.ok ? send("crm.fields", { connectionId: id }) : asked
    },
    mapFields: (connectionId, map) => send("crm.mapFields", { connectionId, map }),
    logEveryMatched: (on) => send("log.automatic", { dealId: null, pipeline: null, on }),
    logPipeline: (pipeline, on) => send("log.automatic", { dealId: null, pipeline, on }),
    disconnect: (connectionId) => send("crm.disconnect", { connectionId }),
    saveSettings: (change) => send("settings.save", change),
    pauseSite: (site, paused) => send("site.pause", { site, paused }),
    async enableSite({ name, matches }) {
      const asked = await askToRead(matches)
      return asked.ok ? send("site.enable", { name, matches }) : asked
    },
    async enableSelfHosted(address) {
      const pattern = typedPattern(address)
      if (pattern === null)
        return { ok: false, message: "This is no address of a CRM. It begins with https://." }
      const asked = await askToRead([pattern])
      return asked.ok ? send("site.enable", { name: SELF_HOSTED, matches: [pattern] }) : asked
    },
    disableSite: (name) => send("site.disable", { name }),
    async importSelectors(json) {
      const read = readSelectorsFile(json, isCss)
      return read.ok ? send("selectors.import", read.file) : read
    },
    removeSelector: (id) => send("selectors.remove", { id }),
    decideTriage: (workspace, scope, value, verdict) =>
      send("triage.decide", { workspace, scope, value, verdict }),
    forgetRule: (ruleId) => send("triage.forget", { ruleId }),
    saveText: (text) => send("texts.save", text),
    deleteText: (id) => send("texts.delete", { id }),
    importTexts: (json) => send("texts.import", { json }),
    async exportTexts(texts) {
      const file: OwnTextsFile = { format: "slipstream-texts", version: 1, texts: [...texts] }
      saveAsFile("slipstream-texts.json", JSON.stringify(file, null, 1))
      return { ok: true }
    },
    saveVoice: (card) => send("voice.save", card),
    learntVoice: (workspace) => send("voice.learnt", { workspace }),
    forgetVoice: (workspace, language) => send("voice.forget", { workspace, language }),
    traceLearning: (workspace, action) => send("learning.trace", { workspace, action, cell: null }),
    resetLearning: (workspace) => send("learning.reset", { workspace }),
    savePlan: (own) => send("incentive.save", own),
    removePlan: (workspace) => send("incentive.remove", { workspace }),
    planExample: (own, amount) => send("incentive.example", { own, amount }),
    async exportCounts(workspace) {
      const { file, heldBack } = await send("counts.export", { workspace })
      const counts = file.counts.length
      if (counts === 0) {
        const message = "There is nothing to save yet: a count leaves only once five cases stand behind it."
        return { ok: false, message }
      }
      const day = new Date(file.madeAt).toISOString().slice(0, 10)
      saveAsFile(`slipstream-counts-${day}.json`, JSON.stringify(file, null, 1))
      return { ok: true, counts, heldBack }
    },
    importCounts: (level, name, json) => send("counts.import", { level, name, json }),
    removeCounts: (id) => send("counts.remove", { id }),
    async exportData() {
      await saveExport(db, "")
      return { ok: true }
    },
    async lookInto(file) {
      const read = readBackup(await file.text(), db.verno)
      if (!read.ok) return read
      const { exportedAt, rows, leftOut } = read.backup
      const count = (table: BackupTable) => rows.get(table)?.length ?? 0
      return {
        ok: true,
        exportedAt,
        people: count("contacts"),
        messages: count("activities"),
        leftOut,
        async restore() {
          if (Object.values(await keptCounts(db)).some((count) => count > 0))
            await saveExport(db, "before-restoring-")
          // Here and not in the background: a file may be larger than any message.
          await restoreAll(db, read.backup)
          return send("data.restored", {})
        },
      }
    },
    eraseData: () => send("data.erase", {}),
  }
}

async function saveExport(db: SlipstreamDatabase, prefix: string): Promise<void> {
  const now = Date.now()
  const day = new Date(now).toISOString().slice(0, 10)
  saveAsFile(`slipstream-${prefix}${day}.json`, JSON.stringify(await exportAll(db, now), null, 1))
}

function isCss(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text)
    return true
  } catch {
    return false
  }
}
