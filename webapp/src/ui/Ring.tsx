/** A calm ring that fills once: the pause before the gavel, in which anybody may ask for a vote. Holds nobody up. */
export function Ring() {
  return (
    <svg class="ring" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="17" />
      <circle class="turn" cx="20" cy="20" r="17" pathLength="100" />
    </svg>
  )
}
