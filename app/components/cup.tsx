/** The mark: a cup with its steam. */
export function Cup({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M4 8h13v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5z" strokeWidth="1.7" />
      <path
        d="M17 9.5h1.5a2.5 2.5 0 0 1 0 5H17M8 5c0-1 .8-1 .8-2M12 5c0-1 .8-1 .8-2"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
