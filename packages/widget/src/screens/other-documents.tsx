import type { DocumentType } from '@tokencloud/contract/vocabulary';
import { Button } from '../ui/button.tsx';
import { insteadLabels } from './document-names.ts';
import type { ScreenProps } from './screen.ts';

type OtherDocumentsProps = Pick<ScreenProps<'handoff' | 'phoneStopped'>, 'context' | 'emit'> & {
  readonly documents: readonly DocumentType[];
};

/** *Use passport instead*, and its likes. */
export function OtherDocuments({ context, emit, documents }: OtherDocumentsProps) {
  return (
    <>
      {documents.map((document, place) => (
        // By its place: who has changed the document finds the focus on the way back, not on nothing.
        <Button key={place} kind="quiet" onPress={() => emit({ type: 'documentChosen', document })}>
          {context.t(insteadLabels[document])}
        </Button>
      ))}
    </>
  );
}
