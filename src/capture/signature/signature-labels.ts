/** Labels that forms of signatures write before a value, by the field that they name. In lower case. */
export const fieldLabels: Record<string, "name" | "position" | "organisation" | "address" | "other"> = {
  name: "name",
  姓名: "name",
  联系人: "name",
  имя: "name",
  фио: "name",
  title: "position",
  position: "position",
  "job title": "position",
  职位: "position",
  职务: "position",
  должность: "position",
  funktion: "position",
  company: "organisation",
  organisation: "organisation",
  organization: "organisation",
  公司: "organisation",
  单位: "organisation",
  公司名称: "organisation",
  компания: "organisation",
  организация: "organisation",
  firma: "organisation",
  address: "address",
  adresse: "address",
  dirección: "address",
  endereço: "address",
  indirizzo: "address",
  adres: "address",
  地址: "address",
  адрес: "address",
  department: "other",
  dept: "other",
  部门: "other",
  отдел: "other",
}

/** Words that only announce an address or number and say nothing of the person. In lower case. */
export const announcements: ReadonlySet<string> = new Set(
  `tel tele telephone telefon telefono teléfono téléphone phone phones ph mobile mobil móvil mob cell cellular cel celular
  fax facsimile telefax fx office direct dir dial line desk work voice pager gsm handy durchwahl ext extension wireless
  home portable main switchboard toll free no nr number numbers contact email e-mail mail mailto address web website
  site homepage www internet url blog skype twitter linkedin github facebook instagram telegram whatsapp wechat viber
  teams zoom t p m f c d o w e a i s h x or and und et y e or on at in my the ip efax us usa uk int intl
  тел телефон моб мобильный сот факс раб доб почта эл сайт адрес электронная
  电话 手机 传真 座机 邮箱 邮件 电子邮件 电邮 网址 网站 官网 微信 地址 邮编 電話 手機 傳真 郵箱 電子郵件 メール`.split(
    /\s+/,
  ),
)
