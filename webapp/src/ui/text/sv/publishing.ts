/** The version for the web. */
export const publishing = {
  "document.web": "För webben",
  "publishing.about":
    "Det här är dokumentet så som det kan läggas ut på webben. Ord som du döljer svärtas överallt i det; originalet ändras inte. Slutna punkter är aldrig med.",
  "publishing.word": "Ord att dölja",
  "publishing.wordHint": "Ett namn, ett telefonnummer eller annat som inte ska ligga öppet.",
  "publishing.hide": "Dölj",
  "publishing.hidden": "Dolda ord ({count})",
  "publishing.none": "Inget är dolt. Läs igenom dokumentet innan du lägger ut det.",
  "publishing.showAgain": "Visa igen",
  "publishing.showAgainWord": "Visa ”{word}” igen",
  "publishing.open": "Öppna webbversionen",
  "publishing.download": "Ladda ner den",
  "publishing.preview": "Så ser webbversionen ut",
  "publishing.saved": "Sparat.",
} as const
