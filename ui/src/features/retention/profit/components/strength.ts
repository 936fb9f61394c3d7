/** How strong a rank correlation is, in a word (Cohen 1988: 0.1, 0.3, 0.5). */
export function strength(coefficient: number): 'none' | 'weak' | 'middling' | 'strong' {
  const size = Math.abs(coefficient)
  return size < 0.1 ? 'none' : size < 0.3 ? 'weak' : size < 0.5 ? 'middling' : 'strong'
}
