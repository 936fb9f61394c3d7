import { expect, it } from 'vitest'
import type { Problem } from '../api/drafts'
import { mended } from './mends'

const problem = (code: string, file: string, expected: string, element?: string): Problem => ({
  code,
  file,
  severity: 'ERROR',
  element: element ?? null,
  params: { expected },
})

const TABLE = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
  <decision id="gifts" name="a > b"><decisionTable id="t"><rule id="r"><outputEntry id="o"><text>"gifts"</text></outputEntry></rule></decisionTable></decision>
  <dmndi:DMNShape id="s" dmnElementRef="gifts" />
</definitions>`

it('a form is called like its file', () => {
  const form = mended(problem('FORM_ID', 'choose-gift.form', 'choose-gift'), '{"type": "default", "id": "other", "components": []}')
  expect(JSON.parse(form ?? '')).toEqual({ type: 'default', id: 'choose-gift', components: [] })
  expect(mended(problem('FORM_ID', 'choose-gift.form', 'choose-gift'), '{')).toBeUndefined()
})

it('the one decision of a file is called like it, wherever it is named, and what it answers stays', () => {
  const table = mended(problem('DECISION_ID', 'gift-choice.dmn', 'giftChoice'), TABLE)
  expect(table).toBe(TABLE.replace('id="gifts"', 'id="giftChoice"').replace('dmnElementRef="gifts"', 'dmnElementRef="giftChoice"'))
})

it('of several decisions nobody can tell which is asked', () => {
  const two = TABLE.replace('</definitions>', '<decision id="other" /></definitions>')
  expect(mended(problem('DECISION_ID', 'gift-choice.dmn', 'giftChoice'), two)).toBeUndefined()
  expect(mended(problem('DECISION_ID', 'gift-choice.dmn', 't'), TABLE)).toBeUndefined()
})

it('a decision says how long its history is kept, in the words of its file', () => {
  const wanted = problem('TIME_TO_LIVE', 'gift-choice.dmn', 'P1825D', 'gifts')
  expect(mended(wanted, TABLE)).toContain('<decision camunda:historyTimeToLive="P1825D" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="gifts" name="a > b">')
  const named = TABLE.replace('<definitions', '<definitions xmlns:c="http://camunda.org/schema/1.0/dmn"').replace('id="gifts"', 'c:historyTimeToLive="P1D" id="gifts"')
  expect(mended(wanted, named)).toContain('<decision c:historyTimeToLive="P1825D" id="gifts" name="a > b">')
  expect(mended({ ...wanted, element: 'gone' }, TABLE)).toBeUndefined()
})

it('a drawing is mended in its editor, where it can be undone', () => {
  expect(mended(problem('TIME_TO_LIVE', 'gift-for-all.bpmn', 'P1825D', 'gifts'), TABLE)).toBeUndefined()
})
