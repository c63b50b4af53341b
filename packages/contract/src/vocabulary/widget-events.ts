import type { DocumentType } from './document-types.ts';
import type { PhonePlatform } from './phone-platforms.ts';

/** What the partner's page is told while the widget is open (`onEvent`). The one list. */
export const widgetEventTypes = [
  'opened',
  'document_chosen',
  'code_shown',
  'phone_connected',
  'submitted',
  'closed',
] as const;

/** A widget event's type. */
export type WidgetEventType = (typeof widgetEventTypes)[number];

/** What each widget event says beside its type. Small on purpose: nothing in it says who the person is. */
type WidgetEventDetails = {
  opened: object;
  document_chosen: { readonly document: DocumentType };
  code_shown: { readonly document: DocumentType };
  phone_connected: { readonly platform: PhonePlatform };
  submitted: object;
  closed: object;
};

/** A widget event. */
export type WidgetEvent = {
  [Type in WidgetEventType]: { readonly type: Type } & WidgetEventDetails[Type];
}[WidgetEventType];
