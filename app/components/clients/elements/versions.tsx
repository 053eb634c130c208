export type VersionRow = { version: number; made: string; ranked: string; changes: string[] };

/** The versions there were, the latest first, and what each changed. */
export function Versions({ versions }: { versions: VersionRow[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">How it came to that</h2>
      <ol className="m-0 mt-3 list-none p-0">
        {versions.map(({ version, made, ranked, changes }) => (
          <li key={version} className="border-t border-line py-3">
            <h3 className="text-[14px]">Version {version}</h3>
            <p className="text-[13px] text-ink-2">
              {made} {ranked}
            </p>
            {changes.length > 0 ? (
              <ul className="m-0 mt-1.5 grid list-none gap-0.5 p-0 text-[14px] [overflow-wrap:anywhere]">
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
