/** Legal forms that end (Latin) or begin (Russian) a company's name. In lower case, without dots and spaces. */
export const legalForms: readonly string[] = `
inc incorporated llc llp lp ltd limited plc corp corporation co company pllc pc pa gp
gmbh ag kg kgaa ohg gbr ug ev eg mbh se
sa sas sarl eurl sasu sci snc scop
sl slu srl scrl sab
ltda eireli me epp lda
spa snc sas srls
bv nv vof cv
oo spj spk
ab oy oyj as asa aps a/s hb kb
kft zrt nyrt doo dd ad ood eood sro vos
pty pte pvt bhd sdn kk
ооо оао зао пао ао ип нко фгуп гк тоо одо уп чп тов
`
  .split(/\s+/)
  .filter((form) => form !== "")

/** Endings and beginnings that mark an organisation in Chinese, Japanese and Korean. */
export const eastAsianForms: readonly string[] = [
  "有限公司",
  "有限责任公司",
  "股份公司",
  "集团",
  "集團",
  "公司",
  "银行",
  "銀行",
  "大学",
  "大學",
  "学院",
  "研究院",
  "研究所",
  "事务所",
  "事務所",
  "工厂",
  "医院",
  "醫院",
  "中心",
  "协会",
  "委员会",
  "株式会社",
  "有限会社",
  "合同会社",
  "주식회사",
  "(주)",
  "㈜",
  "그룹",
]

/** Nouns by which a line without a legal form is read as an organisation or a part of one. In lower case. */
export const organisationNouns: readonly string[] = `
academy administration advisors advisory agency airlines airways alliance americas associates association authority
bank banking board brothers bureau capital center centre chamber chemicals city clinic club college commission
committee communications communities companies company computing conference consortium consultancy consultants
consulting cooperative corp corporation council dept department desk development devices division electric electronics
energy engineering enterprise enterprises entertainment equities exchange exploration factory faculty federation
finance financial firm foods foundation fund gas global government group healthcare holding holdings hospital hotel
hotels industries industrial information infrastructure institute institution insurance interactive international
investment investments iso lab laboratories laboratory labs law library limited logistics magazine management
manufacturing marketing markets media medical ministry motors mutual national net networks news office oil operations
organisation organization partners partnership petroleum pharma pharmaceuticals pipeline power press production
productions products project properties publications publishing railway research resources retail risk school
sciences securities service services shop society software solutions staffing state steel store studio studios
supplies supply support systems team tech technologies technology telecom telecommunications trade trading trust union
university utilities utility ventures works world
gesellschaft universität hochschule institut klinik verlag stiftung verband verein werke werk stadt amt abteilung
société université institut école groupe banque agence ministère direction département
universidad grupo banco instituto ministerio fundación empresa sociedad departamento asociación
universidade fundação associação prefeitura empresa
università gruppo banca istituto ministero fondazione azienda
universiteit groep stichting gemeente
uniwersytet politechnika grupa urząd fundacja spółka
университет институт банк компания группа холдинг завод фабрика министерство отдел департамент управление центр
агентство фонд школа академия бюро фирма корпорация
`
  .split(/\s+/)
  .filter((noun) => noun !== "")

/** Departments: after a position and a comma they belong to the position, not to an organisation. In lower case. */
export const departmentWords: readonly string[] = `
relations marketing sales finance operations legal accounting engineering development research affairs communications
procurement purchasing logistics administration technology support compliance risk strategy planning production
quality security training recruiting recruitment personnel treasury tax audit trading origination settlements
resources services management products product design analytics data infrastructure hr it r&d pr regulatory
department dept division government public corporate global regional business customer client commercial technical human capital supply
americas emea apac europe asia north south east west
vertrieb einkauf personal entwicklung produktion
ventes achats ventas compras vendite acquisti
`
  .split(/\s+/)
  .filter((word) => word !== "")
