import { describe, expect, it } from "vitest"
import { redact } from "./redact"

describe("what nobody needs for a mail is taken out", () => {
  it.each([
    ["Card 4532015112830366, thanks", "Card [card number], thanks"],
    ["4532 0151 1283 0366", "[card number]"],
    ["4532-0151-1283-0366.", "[card number]."],
    ["4532 0151 1283 0366 12/27", "[card number] 12/27"],
    ["4532 0151 1283 0366 123", "[card number] 123"],
    ["of 24.11.2026 4532 0151 1283 0366", "of 24.11.2026 [card number]"],
    ["Order 2026 4532 0151 1283 0366", "Order 2026 [card number]"],
    ["3782 822463 10005", "[card number]"],
    ["4532\u00a00151\u00a01283\u00a00366", "[card number]"],
    ["4532015112830366 737 and 5", "[card number] 737 and 5"],
    ["Room NL12 and DE89 3704 0044 0532 0130 00", "Room NL12 and [IBAN]"],
    ["DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000", "[IBAN]"],
    ["Pay to DE89 3704 0044 0532 0130 00 by Friday", "Pay to [IBAN] by Friday"],
    ["GB29NWBK60161331926819", "[IBAN]"],
    ["The key is sk-proj-abcdefghij0123456789", "The key is [key]"],
    ["use ghp_abcdefghijklmnopqrstuvwxyz0123456789!", "use [key]!"],
    ["AKIAIOSFODNN7EXAMPLE", "[key]"],
    ["Authorization: Bearer abcdefghijklmnop1234567890", "Authorization: Bearer [key]"],
    ["Password: hunter2hunter2", "Password: [password]"],
    ["пароль: секрет123", "пароль: [password]"],
    ["密码：abc12345", "密码：[password]"],
    ["Password: pa,ssw0rd-x1, user: anna", "Password: [password], user: anna"],
    ["The password is hunter2hunter2.", "The password is [password]."],
    ["pwd: hunter2hunter2", "pwd: [password]"],
    ["postgres://app:s3cretword@db.example/crm", "postgres://app:[password]@db.example/crm"],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----\nHello", "[private key]\nHello"],
    ["SSN 123-45-6789", "SSN [identity number]"],
    ["身份证11010519491231002X。", "身份证[identity number]。"],
    ["СНИЛС 112-233-445 95", "СНИЛС [identity number]"],
    ["паспорт 4510 123456", "паспорт [identity number]"],
    ["ИНН 500100732259", "ИНН [identity number]"],
    ["CPF 111.444.777-35", "CPF [identity number]"],
    ["DNI 12345678Z", "DNI [identity number]"],
    ["NIR 1 85 05 78 006 084 91", "NIR [identity number]"],
    ["PESEL 44051401359", "PESEL [identity number]"],
    ["AB 12 34 56 C", "[identity number]"],
  ])("%j", (text, left) => {
    expect(redact(text)).toEqual({ text: left, count: 1 })
  })
})

describe("what a mail is about stays", () => {
  it.each([
    "The offer 4532015112830367 is not a card.",
    "0000 0000 0000 0000",
    "Call +49 40 1234567 or +1 212-555-0100.",
    "Order 2026-11-22-00017, 86,400 EUR for 120 trucks, invoice 20261122001.",
    "DE88 3704 0044 0532 0130 02",
    "AT20 of the people in the room were new to the subject at hand",
    "The password policy: we rotate them.".replace("policy: we", "policy is that we"),
    "12345678A",
    "The password is required and the password is confidential.",
    "Orders 4532 and 0151, 1283 and 0366",
    "Tracking 1Z 9999 9999 9999 9999, seats 2026 2027 2028 2029",
    "https://anna.example/a:b@c",
    "000-12-3456",
    "",
  ])("%j", (text) => {
    expect(redact(text)).toEqual({ text, count: 0 })
  })
})

it("stays fast on a hostile text", () => {
  const started = performance.now()
  for (const piece of [
    "AA11",
    "4 ",
    "sk-",
    "1 2-",
    "eyJa.",
    "password:",
    "паспорт ",
    "-----BEGIN PRIVATE KEY-----",
  ]) {
    redact(piece.repeat(Math.ceil(40_000 / piece.length)))
  }
  expect(performance.now() - started).toBeLessThan(2000)
})

it("takes out two account numbers side by side", () => {
  const text = "GB29 NWBK 6016 1331 9268 19 DE89 3704 0044 0532 0130 00"
  expect(redact(text)).toEqual({ text: "[IBAN] [IBAN]", count: 2 })
})
