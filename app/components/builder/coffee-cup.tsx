/** The cup, filled as far as the offer is a coffee: `share` from 0 to 1. It steams when it is full. */
export function CoffeeCup({ share, size = 56 }: { share: number; size?: number }) {
  const depth = 8.6 * Math.min(1, Math.max(0, share));
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
      className="shrink-0 text-coffee"
    >
      <clipPath id="coffee-cup-inside">
        <path d="M5.2 9.2h10.6V14a3.8 3.8 0 0 1-3.8 3.8H9A3.8 3.8 0 0 1 5.2 14z" />
      </clipPath>
      <rect
        x="5"
        y={17.8 - depth}
        width="11"
        height={depth}
        fill="currentColor"
        stroke="none"
        clipPath="url(#coffee-cup-inside)"
        className="transition-all motion-reduce:transition-none"
      />
      <path d="M4 8h13v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5z" />
      <path d="M17 9.5h1.5a2.5 2.5 0 0 1 0 5H17" strokeLinecap="round" />
      {share >= 1 ? <path d="M8 5c0-1 .8-1 .8-2M12 5c0-1 .8-1 .8-2" strokeLinecap="round" /> : null}
    </svg>
  );
}
