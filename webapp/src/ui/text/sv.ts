import { assembly } from "./sv/assembly"
import { deciding } from "./sv/deciding"
import { leading } from "./sv/leading"
import { meeting } from "./sv/meeting"
import { refusals } from "./sv/refusals"
import { refusalsAssembly } from "./sv/refusalsAssembly"
import { writing } from "./sv/writing"

/** All Swedish words of the interface. Plain language; no word that only the administration knows where another will do. */
export const sv = { ...meeting, ...leading, ...deciding, ...writing, ...assembly, ...refusalsAssembly, ...refusals }
