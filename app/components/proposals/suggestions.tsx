/** Names that are known, offered while one types. */
export function Suggestions({ id, names }: { id: string; names: string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
