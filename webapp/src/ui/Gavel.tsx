/** The gavel's mark beside a confirmed decision. */
export function Gavel() {
  return (
    <svg class="gavel" viewBox="0 0 24 24" aria-hidden="true">
      <g>
        <rect x="3.2" y="4.6" width="10.6" height="5.6" rx="1.1" transform="rotate(-38 8.5 7.4)" />
        <path d="M11.2 9.6l8.2 9.4" stroke-width="2.4" stroke-linecap="round" />
      </g>
      <path d="M2.5 21h10" stroke-width="2.2" stroke-linecap="round" />
    </svg>
  )
}
