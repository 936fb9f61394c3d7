import type { Measure } from '../routes'
import type { ElementHeat } from './watching'

/** How many colours there are. */
export const LEVELS = 5

export function valueOf(element: ElementHeat, measure: Measure): number {
  switch (measure) {
    case 'share':
      return element.sharePercent
    case 'median':
      return element.medianSeconds ?? 0
    case 'p90':
      return element.p90Seconds ?? 0
    default:
      return element[measure]
  }
}

/** Which colour a value has, from 1 for little to 5 for the most; 0 has none. The steps are equal. */
export function levelOf(value: number, most: number): number {
  return value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * LEVELS))
}

/** A sub-process is as hot as what is in it: only its number is shown, or it would cover the rest. */
export const coloured = (element: ElementHeat) => element.drawn && !element.scope

export function mostOf(elements: ElementHeat[], measure: Measure): number {
  return Math.max(0, ...elements.filter(coloured).map((element) => valueOf(element, measure)))
}
