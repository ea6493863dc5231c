/** Words that make a line a position. Matched as whole words, whatever their case; Chinese ones anywhere. */
export const positionWords: readonly string[] = `
accountant administrator adviser advisor agent ambassador analyst architect assistant associate attorney auditor
broker buyer ceo cfo chair chairman chairwoman chairperson chef chief cio ciso clerk cmo coach commissioner consultant
controller comptroller coo coordinator co-ordinator copywriter counsel counselor cro cpo cso cto cashier curator dean
deputy designer developer director dispatcher doctor driver economist editor engineer estimator evangelist evp
executive expert facilitator fellow foreman founder cofounder co-founder geologist geophysicist geoscientist
handler head inspector instructor intern inventor investigator investor journalist lawyer lead leader lecturer liaison
librarian mgr manager marketer mathematician md mechanic member mentor merchandiser negotiator notary nurse officer
operator organizer owner paralegal partner pharmacist photographer physician physicist planner president principal
procurator producer professor programmer proprietor psychologist publicist publisher purchaser realtor receptionist
recruiter registrar reporter rep representative researcher salesman salesperson scheduler scientist scrum secretary
solicitor specialist statistician strategist student superintendent supervisor surgeon surveyor svp teacher technician
technologist tester trader trainee trainer translator treasurer trustee tutor underwriter vp avp veterinarian
webmaster writer
geschäftsführer geschäftsführerin geschäftsleiter leiter leiterin bereichsleiter abteilungsleiter teamleiter
vertriebsleiter projektleiter projektleiterin vorstand prokurist prokuristin referent referentin sachbearbeiter
sachbearbeiterin berater beraterin assistenz inhaber inhaberin entwickler entwicklerin ingenieur einkäufer
einkäuferin verkaufsleiter außendienst innendienst kundenberater kundenbetreuer
directeur directrice gérant gérante responsable ingénieur ingénieure chargé chargée chef président présidente
conseiller conseillère acheteur acheteuse commercial commerciale adjoint adjointe associé avocat avocate
directora gerente jefe jefa ingeniero ingeniera responsable presidente asesor asesora consultor consultora
coordinador coordinadora encargado encargada abogado abogada socio socia comprador compradora vendedor vendedora
diretor diretora engenheiro engenheira coordenador coordenadora sócio sócia analista advogado advogada supervisor
direttore direttrice responsabile amministratore ingegnere titolare consulente avvocato socio impiegato
directeur manager adviseur accountmanager medewerker inkoper verkoper hoofd bestuurder eigenaar
dyrektor kierownik prezes specjalista inżynier doradca handlowiec właściciel asystent asystentka księgowa
директор руководитель менеджер начальник специалист инженер заместитель председатель президент бухгалтер юрист
консультант аналитик разработчик программист помощник секретарь координатор управляющий заведующий заведующая
основатель владелец партнер партнёр эксперт представитель главный ведущий
`
  .split(/\s+/)
  .filter((word) => word !== "")

/** Several words that make a position together. */
export const positionPhrases: readonly string[] = [
  "vice president",
  "managing director",
  "team lead",
  "customer service",
  "technical support",
  "trading support",
  "customer support",
  "account management",
  "general manager",
  "member of technical staff",
]

/** Chinese, Japanese and Korean positions; they stand at the end of a word, with no space before them. */
export const eastAsianPositions: readonly string[] = [
  "经理",
  "總監",
  "总监",
  "經理",
  "总裁",
  "總裁",
  "董事长",
  "董事長",
  "董事",
  "主任",
  "主管",
  "工程师",
  "工程師",
  "顾问",
  "顧問",
  "专员",
  "專員",
  "助理",
  "秘书",
  "会计",
  "部长",
  "部長",
  "处长",
  "科长",
  "科長",
  "课长",
  "組長",
  "组长",
  "教授",
  "研究员",
  "分析师",
  "设计师",
  "律师",
  "代表",
  "合伙人",
  "创始人",
  "负责人",
  "首席执行官",
  "首席技术官",
  "首席财务官",
  "采购员",
  "业务员",
  "销售员",
  "法人",
  "社長",
  "取締役",
  "課長",
  "係長",
  "担当",
  "대표",
  "이사",
  "부장",
  "과장",
  "대리",
  "팀장",
  "사원",
  "매니저",
]
