/** What the checks of the document say. Keyed by the server's codes; a person, a name or a reference fills in its place. */
export const checkWords = {
  "check.PRESENTER_NOT_PRESENT": "{person} står som föredragande men är inte antecknad som närvarande.",
  "check.UNKNOWN_REFERENCE": "Hänvisningen ”{label}” leder ingenstans.",
  "check.DUPLICATE_NAME": "Två personer heter {name}. Skriv ut organisationen.",
  "check.NO_CHAIR": "Det saknas en ordförande.",
  "check.NO_SECRETARY": "Det saknas en sekreterare.",
  "check.NO_ADJUSTER": "Ingen justerare är utsedd.",
  "check.ADJUSTER_NOT_PRESENT": "{person} är utsedd att justera men är inte antecknad som närvarande.",
  "check.EMPTY_ITEM": "Paragrafen är tom.",
  "check.NO_DECISION": "En beslutspunkt utan beslut.",
  "check.ASSIGNMENT_WITHOUT_ASSIGNEE": "Ett uppdrag utan mottagare.",
  "check.DECISION_WITHOUT_METHOD": "Det framgår inte hur beslutet fattades.",
  "check.DECISION_WITHOUT_PARTICIPANTS": "Det framgår inte vilka som deltog i beslutet.",
  "check.VOTES_DO_NOT_ADD_UP": "Rösterna stämmer inte med antalet som deltog.",
  "check.RECUSAL_NOT_PRINTED": "{person} var jävig, men det står inte i protokollet.",
  "check.other": "Kontrollera: {code}.",
} as const
