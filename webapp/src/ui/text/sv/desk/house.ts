/** What stands around every page of the desk. */
export const house = {
  "desk.title": "Klubba",
  "desk.skip": "Till innehållet",
  "desk.menu": "Sidor",
  "desk.meetings": "Möten",
  "desk.bodies": "Organ",
  "desk.assignments": "Uppdrag",
  "desk.decisions": "Beslut",
  "desk.search": "Sök",
  "desk.account": "Mitt konto",
  "desk.signIn": "Logga in",
  "desk.notHere": "Sidan finns inte",
  "desk.notHereHint": "Den kan ha flyttats, eller så har du inte rätt att se den.",
  "desk.home": "Till början",
  "desk.couldNotCome": "Det gick inte att hämta. Försök igen.",
  "desk.again": "Försök igen",
}
