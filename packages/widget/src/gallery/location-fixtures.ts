import type { FlowStateOf, LocationTrouble } from '../flow/state.ts';
import type { Fixture } from './fixture.ts';

const locating: FlowStateOf<'locating'> = { name: 'locating', alternatives: 'hidden', canDeclare: true };

/** While the place is being found. */
export const locatingFixtures: readonly Fixture<'locating'>[] = [
  { variant: 'default', state: locating },
  { variant: 'alternatives', state: { ...locating, alternatives: 'shown' } },
  { variant: 'alternatives-gps-only', state: { ...locating, alternatives: 'shown', canDeclare: false } },
];

/** Every trouble; the values only make the list complete. */
const troubles: Record<LocationTrouble, true> = {
  denied: true,
  unavailable: true,
  timed_out: true,
  unsure: true,
};

const trouble: FlowStateOf<'locationTrouble'> = {
  name: 'locationTrouble',
  reason: 'unavailable',
  canDeclare: true,
  canRetry: true,
};

const ofEachReason: readonly Fixture<'locationTrouble'>[] = Object.keys(troubles).flatMap((name) => {
  const reason = name as LocationTrouble; // `keys` of the record above.
  return [
    { variant: reason, state: { ...trouble, reason } },
    { variant: `${reason}-gps-only`, state: { ...trouble, reason, canDeclare: false } },
  ];
});

/** Where the place could not be found. */
export const locationTroubleFixtures: readonly Fixture<'locationTrouble'>[] = [
  ...ofEachReason,
  { variant: 'declared-only', state: { ...trouble, canRetry: false } },
];

const nothing: FlowStateOf<'nothingOnOffer'> = {
  name: 'nothingOnOffer',
  requested: ['cn_id_card'],
  canDeclare: false,
  canRetry: true,
};

/** Where the documents asked for cannot be used. */
export const nothingOnOfferFixtures: readonly Fixture<'nothingOnOffer'>[] = [
  { variant: 'default', state: nothing },
  { variant: 'can-declare', state: { ...nothing, canDeclare: true } },
  { variant: 'address-only', state: { ...nothing, canRetry: false } },
];
