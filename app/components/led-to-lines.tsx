/** What an offer led to, as lines between cups: dashed where nothing came of it yet. */
export function LedToLines({ links }: { links: readonly { key: string; path: string; firm: boolean }[] }) {
  return links.map(({ key, path, firm }) => (
    <path
      key={key}
      d={path}
      fill="none"
      strokeWidth={firm ? 1.75 : 1.25}
      strokeDasharray={firm ? undefined : '3 4'}
      className={firm ? 'stroke-coffee' : 'stroke-line-strong'}
    />
  ));
}
