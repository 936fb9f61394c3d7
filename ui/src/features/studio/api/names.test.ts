import { describe, expect, it } from 'vitest'
import { fileName, humanised, idOf, kindOf } from './names'

describe('a new file', () => {
  it('is called like what it holds, whatever the language', () => {
    expect(fileName('Technical clarification', 'BPMN')).toBe('technical-clarification.bpmn')
    expect(fileName('Žluťoučký kůň / 2', 'DMN')).toBe('zlutoucky-kun-2.dmn')
    expect(fileName('Łódź – oferta', 'FORM')).toBe('lodz-oferta.form')
    expect(fileName('../../etc/passwd', 'FORM')).toBe('etc-passwd.form')
  })

  it('has an id that a model may have', () => {
    expect(idOf('Technická otázka')).toBe('technickaOtazka')
    expect(idOf('2nd round')).toBe('x2ndRound')
  })
})

it('a file without a name is read out', () => {
  expect(humanised('qualify-lead.form')).toBe('Qualify lead')
  expect(kindOf('stage-gate.dmn')).toBe('DMN')
})
