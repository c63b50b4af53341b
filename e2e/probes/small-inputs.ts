/** In the page: fields whose letters are smaller than 16 px. An iPhone zooms into the page when one gets the focus. */
export function findSmallInputs(): string[] {
  const SIZE = 16;
  // Boxes to tick have no letters.
  const fields = [
    ...document.querySelectorAll('input:not([type="checkbox"], [type="radio"]), select, textarea'),
  ];
  return fields
    .map((field) => ({ name: field.id, size: Number.parseFloat(getComputedStyle(field).fontSize) }))
    .filter(({ size }) => size < SIZE)
    .map(({ name, size }) => `${name}: letters of ${size} px`);
}
