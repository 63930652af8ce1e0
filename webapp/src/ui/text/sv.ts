import { afterWords } from "./sv/after"
import { assembly } from "./sv/assembly"
import { checkWords } from "./sv/checks"
import { deciding } from "./sv/deciding"
import { documentWords } from "./sv/document"
import { layoutWords } from "./sv/layout"
import { leading } from "./sv/leading"
import { meeting } from "./sv/meeting"
import { papers } from "./sv/papers"
import { phrases } from "./sv/phrases"
import { publishing } from "./sv/publishing"
import { refusals } from "./sv/refusals"
import { refusalsAssembly } from "./sv/refusalsAssembly"
import { refusalsDocument } from "./sv/refusalsDocument"
import { writing } from "./sv/writing"

/** All Swedish words of the interface. Plain language; no word that only the administration knows where another will do. */
export const sv = {
  ...meeting,
  ...leading,
  ...deciding,
  ...writing,
  ...documentWords,
  ...afterWords,
  ...checkWords,
  ...papers,
  ...phrases,
  ...layoutWords,
  ...publishing,
  ...assembly,
  ...refusalsAssembly,
  ...refusalsDocument,
  ...refusals,
}
