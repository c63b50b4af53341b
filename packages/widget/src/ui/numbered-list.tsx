/** Instructions in order. */
export function NumberedList({ items }: { readonly items: readonly string[] }) {
  return (
    <ol class="numbered">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  );
}
