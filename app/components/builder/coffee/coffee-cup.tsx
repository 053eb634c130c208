/** The cup, filled as far as the offer is a coffee: `share` from 0 to 1. It steams once nothing is left to decide. */
export function CoffeeCup({ share, steams, size = 56 }: { share: number; steams: boolean; size?: number }) {
  const depth = 9.2 * Math.min(1, Math.max(0, share));
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
        <path d="M4.6 8.6h11.8V14a4.4 4.4 0 0 1-4.4 4.4H9A4.4 4.4 0 0 1 4.6 14z" />
      </clipPath>
      <g clipPath="url(#coffee-cup-inside)">
        <rect
          x="4"
          y="9.2"
          width="13"
          height="9.2"
          fill="currentColor"
          stroke="none"
          style={{ transform: `translateY(${9.2 - depth}px)` }}
          className="transition-transform duration-300 motion-reduce:transition-none"
        />
      </g>
      <path d="M4 8h13v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5z" />
      <path d="M17 9.5h1.5a2.5 2.5 0 0 1 0 5H17" strokeLinecap="round" />
      {steams ? (
        <path
          d="M7.5 5.4c0-1 .9-1 .9-2M10.5 5.4c0-1 .9-1 .9-2M13.5 5.4c0-1 .9-1 .9-2"
          strokeLinecap="round"
        />
      ) : null}
    </svg>
  );
}
