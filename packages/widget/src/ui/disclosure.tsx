import type { ComponentChildren } from 'preact';

type DisclosureProps = {
  readonly title: string;
  /** Called each time it is opened, for a body that is fetched then. */
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
};

/** Folded text behind a title. */
export function Disclosure({ title, onOpen, children }: DisclosureProps) {
  return (
    <details
      class="disclosure"
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>{title}</summary>
      <div class="disclosure-body stack">{children}</div>
    </details>
  );
}
