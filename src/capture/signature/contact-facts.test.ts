import { describe, expect, it } from "vitest"
import type { Sender } from "./closing"
import type { ContactField } from "./contact-fact"
import { contactFactsOf } from "./contact-facts"

type Country = Parameters<typeof contactFactsOf>[2]["country"]

function read(signature: string, country: Country = null, sender: Sender | null = null) {
  const facts = contactFactsOf(signature.split("\n"), sender, { country })
  return (field: ContactField) => facts.filter((fact) => fact.field === field).map(({ value }) => value)
}

describe("contactFactsOf", () => {
  it("reads an American signature", () => {
    const facts = read(
      [
        "Dr. Jane A. Doe, PhD",
        "Director, Client Relations",
        "Acme Pipeline Corp. - Global Finance",
        "1200 Elm Street, Suite 210",
        "Houston, TX  77002-7361",
        "Phone: (212) 555-0142",
        "Fax:   (212) 555-0143",
        "(212) 555-0144 cell",
        "Jane.Doe@Acme.example",
        "www.acme.example | linkedin.com/in/janedoe",
      ].join("\n"),
      "US",
    )
    expect(facts("name")).toEqual(["Jane A. Doe"])
    expect(facts("position")).toEqual(["Director, Client Relations"])
    expect(facts("organisation")).toEqual(["Acme Pipeline Corp."])
    expect(facts("phone")).toEqual(["+12125550142"])
    expect(facts("fax")).toEqual(["+12125550143"])
    expect(facts("mobile")).toEqual(["+12125550144"])
    expect(facts("mail")).toEqual(["jane.doe@acme.example"])
    expect(facts("web")).toEqual(["https://www.acme.example"])
    expect(facts("profile")).toEqual(["https://linkedin.com/in/janedoe"])
    expect(facts("address")).toEqual(["1200 Elm Street, Suite 210, Houston, TX 77002-7361"])
  })

  it("reads a German signature", () => {
    const facts = read(
      "Jörg Maier\nVertriebsleiter\nNordlicht Technik GmbH & Co. KG\nHafenstraße 12, 20457 Hamburg\nTel. 040 1234567-0 · Fax 040 1234567-9\nMobil +49 171 2345678\nnordlicht-technik.de",
      "DE",
    )
    expect(facts("name")).toEqual(["Jörg Maier"])
    expect(facts("position")).toEqual(["Vertriebsleiter"])
    expect(facts("organisation")).toEqual(["Nordlicht Technik GmbH & Co. KG"])
    expect(facts("phone")).toEqual(["+494012345670"])
    expect(facts("fax")).toEqual(["+494012345679"])
    expect(facts("mobile")).toEqual(["+491712345678"])
    expect(facts("address")).toEqual(["Hafenstraße 12, 20457 Hamburg"])
    expect(facts("web")).toEqual(["https://nordlicht-technik.de"])
  })

  it("reads a Chinese signature", () => {
    const facts = read(
      "王伟\n销售总监\n上海北辰科技有限公司\n地址：上海市浦东新区世纪大道100号\n电话：021-55501234\n手机：138 0013 8000\n传真：021-55501235\n邮箱：wang.wei@beichen.example\n微信：wangwei88",
      "CN",
    )
    expect(facts("name")).toEqual(["王伟"])
    expect(facts("position")).toEqual(["销售总监"])
    expect(facts("organisation")).toEqual(["上海北辰科技有限公司"])
    expect(facts("phone")).toEqual(["+862155501234"])
    expect(facts("mobile")).toEqual(["+8613800138000"])
    expect(facts("fax")).toEqual(["+862155501235"])
    expect(facts("mail")).toEqual(["wang.wei@beichen.example"])
    expect(facts("profile")).toEqual(["weixin:wangwei88"])
    expect(facts("address")).toEqual(["上海市浦东新区世纪大道100号"])
  })

  it("reads a Chinese signature on one line", () => {
    const facts = read("张晓明 | 采购经理 | 华强集团")
    expect([facts("name"), facts("position"), facts("organisation")]).toEqual([
      ["张晓明"],
      ["采购经理"],
      ["华强集团"],
    ])
  })

  it("reads a Russian signature", () => {
    const facts = read(
      "Иван Петров\nМенеджер по продажам\nООО «Ромашка»\nг. Москва, ул. Ленина, д. 5, оф. 12\nТел.: +7 (495) 123-45-67\nМоб.: 8 (916) 123-45-67\nФакс: +7 495 123-45-68\nИНН 7701234567\nivan@romashka.example",
      "RU",
    )
    expect(facts("name")).toEqual(["Иван Петров"])
    expect(facts("position")).toEqual(["Менеджер по продажам"])
    expect(facts("organisation")).toEqual(["ООО «Ромашка»"])
    expect(facts("phone")).toEqual(["+74951234567"])
    expect(facts("mobile")).toEqual(["+79161234567"])
    expect(facts("fax")).toEqual(["+74951234568"])
    expect(facts("address")).toEqual(["г. Москва, ул. Ленина, д. 5, оф. 12"])
  })

  it.each([
    ["Frank Levin, CEO, FairWind Ltd", ["Frank Levin"], ["CEO"], ["FairWind Ltd"]],
    ["Ann Lee - Account Manager at Contoso Inc.", ["Ann Lee"], ["Account Manager"], ["Contoso Inc."]],
    [
      "Пётр Ильин, генеральный директор ООО «Вектор»",
      ["Пётр Ильин"],
      ["генеральный директор"],
      ["ООО «Вектор»"],
    ],
    ["Dan Roe\nCEO, SkyBarn\ndan@skybarn.example", ["Dan Roe"], ["CEO"], ["SkyBarn"]],
    ["Name: Ann Lee\nTitle: Buyer\nCompany: blue ocean", ["Ann Lee"], ["Buyer"], ["blue ocean"]],
    ["Eva Ring\nLegal Department\nGlobex Corp.", ["Eva Ring"], ["Legal Department"], ["Globex Corp."]],
  ])("parts the facts of %s", (signature, name, position, organisation) => {
    const facts = read(signature)
    expect({ name: facts("name"), position: facts("position"), organisation: facts("organisation") }).toEqual(
      {
        name,
        position,
        organisation,
      },
    )
  })

  it("parts the columns of a signature", () => {
    const facts = read(
      "Sanna Koski           Email: sanna@fjord.example\nDirector              Tel: +358 9 555 0101\nFjord Global Markets  Cell: +358 40 555 0102",
    )
    expect(facts("name")).toEqual(["Sanna Koski"])
    expect(facts("position")).toEqual(["Director"])
    expect(facts("organisation")).toEqual(["Fjord Global Markets"])
    expect(facts("mobile")).toEqual(["+358405550102"])
  })

  it("reads Japanese and Korean names beside their position", () => {
    expect(read("株式会社サンプル\n営業部 課長 山田 太郎")("name")).toEqual(["山田 太郎"])
    expect(read("김민수 부장\n(주)샘플")("name")).toEqual(["김민수"])
  })

  it("keeps the fuller of two names", () => {
    expect(read("Sam\n\nSam Carter | Account Executive | Globex")("name")).toEqual(["Sam Carter"])
  })

  it("prefers the line that names the sender", () => {
    const sender = { name: "Ann Lee", email: null }
    expect(read("Sales Week\nAnn Lee\n+1 212 555 0142", null, sender)("name")).toEqual(["Ann Lee"])
  })

  it("gives each fact its line and the words as written", () => {
    const [fact] = contactFactsOf(["  Tel: (212) 555-0142 ext. 9"], null, { country: "US" })
    expect(fact).toEqual({
      field: "phone",
      value: "+12125550142",
      written: "(212) 555-0142",
      line: "Tel: (212) 555-0142 ext. 9",
    })
  })

  it("leaves a national number as written where the country is unknown", () => {
    expect(read("Tel: 212 555 0142")("phone")).toEqual(["212 555 0142"])
    expect(read("Tel: +44 (0)20 7946 0018")("phone")).toEqual(["+442079460018"])
  })

  it("never takes a fax for a phone", () => {
    const facts = read(
      "Ph: (877) 555.0192   Fx: (877) 555.0193\nF: 877 555 0194\n传真 021-55501235\n877-555-0195 (fax)",
    )
    expect(facts("phone")).toEqual(["(877) 555.0192"])
    expect(facts("fax")).toHaveLength(4)
  })

  it("takes neither dates nor postcodes nor account numbers for phones", () => {
    const facts = read("22/11/2026\nHouston, TX 77002-7361\nIBAN DE02 1203 0000 0000 2020 51\nHRB 1234567")
    expect(facts("phone")).toEqual([])
  })

  it("makes profiles of handles", () => {
    const facts = read(
      "Skype: jane.doe\nTwitter: @janedoe\nhttps://x.com/janedoe\nhttps://www.xing.com/profile/Jane_Doe",
    )
    expect(facts("profile")).toEqual([
      "skype:jane.doe",
      "https://x.com/janedoe",
      "https://x.com/janedoe",
      "https://www.xing.com/profile/Jane_Doe",
    ])
  })

  it("reads nothing out of notices, sign-offs and device marks", () => {
    const notice =
      "This e-mail is the property of Acme Corp. and confidential. If you are not the intended recipient write to abuse@acme.example."
    expect(
      contactFactsOf(["Best regards,", "Sent from my iPhone", "", notice], null, { country: null }),
    ).toEqual([])
    expect(contactFactsOf([], null, { country: null })).toEqual([])
  })
})
