/** What the checks of the document say. Keyed by the server's codes; `{about}` is the names or words that it concerns. */
export const checkWords = {
  "check.PRESENTER_NOT_THERE": "{about} står som föredragande men är inte antecknad som närvarande.",
  "check.REFERENCE_LEADS_NOWHERE": "Hänvisningen ”{about}” leder ingenstans.",
  "check.DUPLICATE_NAME": "Två personer heter {about}. Skriv ut organisationen.",
  "check.CHAIR_NOT_THERE": "{about} står som ordförande men är inte antecknad som närvarande.",
  "check.SECRETARY_NOT_THERE": "{about} står som sekreterare men är inte antecknad som närvarande.",
  "check.ADJUSTER_MISSING": "Det saknas en justerare.",
  "check.ADJUSTER_NOT_THERE": "Ska justera, men är inte antecknad som närvarande hela tiden: {about}.",
  "check.ITEM_EMPTY": "Här står ingenting.",
  "check.DECISION_MISSING": "Ärendet skulle beslutas, men något beslut finns inte.",
  "check.ASSIGNEE_MISSING": "Ett uppdrag utan mottagare: {about}.",
  "check.METHOD_MISSING": "Det framgår inte hur beslutet fattades.",
  "check.PARTICIPANTS_MISSING": "Det framgår inte vilka som deltog i beslutet.",
  "check.VOTE_DOES_NOT_ADD_UP": "Rösterna stämmer inte med antalet som deltog.",
  "check.RECUSAL_UNPRINTED": "{about} var jävig, men det står inte i protokollet.",
  "check.other": "Kontrollera: {code}.",
} as const
