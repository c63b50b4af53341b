import type { ComponentType } from 'preact';
import { lazy, type MeanwhileProps } from '../ui/lazy.tsx';
import { fetchLater, laterIfHere, type Later } from './fetch-later.ts';
import type { StandInName } from './stand-in-name.ts';
import { standIns } from './stand-ins.ts';

type StandInProps<Name extends StandInName> = Omit<Parameters<(typeof standIns)[Name]>[0], 'isLate'>;

/** A part that comes with the later screens. Until it is here, a stand-in has its place. */
export function laterPart<Name extends StandInName, Props extends StandInProps<Name>>(
  pick: (later: Later) => ComponentType<Props>,
  standIn: Name,
): ComponentType<Props> {
  const here = () => {
    const later = laterIfHere();
    return later && pick(later);
  };
  // The part gets all that its stand-in asks for, by the constraint above; looking up by name loses that.
  const StandIn = standIns[standIn] as ComponentType<never> as ComponentType<MeanwhileProps<Props>>;
  return lazy({ load: async () => pick(await fetchLater()), here }, StandIn);
}
