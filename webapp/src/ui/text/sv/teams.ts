/** What is said inside Teams before it is known whose seat it is. */
export const teams = {
  "teams.title": "Klubba",
  "teams.finding": "Öppnar mötet …",
  "teams.which": "Öppna din plats i mötet",
  "teams.howOften": "Klistra in länken ur din kallelse. Det behövs en gång; sedan öppnas mötet här av sig självt.",
  "teams.link": "Din personliga länk",
  "teams.linkHint": "Den börjar med {start}",
  "teams.notOurs": "Det är ingen länk härifrån. Kopiera hela länken ur kallelsen.",
  "teams.open": "Öppna mötet",
  "teams.why.link":
    "Länken gäller inte längre, eller så har du inte öppnat den här förut. Be sekreteraren om en ny om det behövs.",
  "teams.why.cookies":
    "Teams släpper inte in den kaka som håller din plats öppen. Öppna mötet i ett eget fönster i stället; där fungerar allt.",
  "teams.ownWindow": "Öppna Klubba i eget fönster",
  "teams.config.title": "Vilket möte ska visas bredvid?",
  "teams.config.how":
    "Klistra in din personliga länk till mötet. De andra öppnar fliken med sina egna länkar; ingen får din plats.",
  "teams.config.choose": "Välj mötet",
  "teams.config.chosen": "Fliken visar {meeting}.",
  "teams.config.save": "Tryck på Spara nedanför.",
  "teams.config.other": "Välj ett annat möte",
  "teams.config.outside": "Den här sidan hör hemma i Teams, när Klubba läggs till i ett möte.",
}
