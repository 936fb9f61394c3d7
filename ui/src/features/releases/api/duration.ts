export interface Part {
  unit: 'days' | 'hours' | 'minutes'
  count: number
}

/** `P1DT4H` in its parts; undefined for what is no such time. */
export function duration(text: string): Part[] | undefined {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text)
  if (!found) return undefined
  const parts = (['days', 'hours', 'minutes'] as const).map((unit, index) => ({ unit, count: Number(found[index + 1] ?? 0) }))
  const some = parts.filter(({ count }) => count > 0)
  return some.length > 0 ? some : undefined
}
