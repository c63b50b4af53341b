import { useRef } from 'preact/hooks';

/** Says its text politely when the text changes; never at first, since the heading has just been read. */
export function LiveRegion({ text }: { readonly text: string }) {
  const first = useRef(text);
  if (first.current !== text) first.current = '';
  return (
    <p class="visually-hidden" role="status">
      {first.current === text ? '' : text}
    </p>
  );
}
