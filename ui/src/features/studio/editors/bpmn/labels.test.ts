import { describe, expect, it } from 'vitest'
import { intoLanguage, names, outOfLanguage } from './labels'
import { everythingIn, propertyOf, type ModdleElement } from './moddle'
import { moddle, read, shipped } from './models.testing'

const create = moddle().create.bind(moddle())

const toXml = async (definitions: ModdleElement) => (await moddle().toXML(definitions, { format: true })).xml

/** Opens a model in a language, lets somebody change it, and gives it as it would be stored. */
async function edited(xml: string, language: 'en' | 'cs' | 'pl', change: (find: (id: string) => ModdleElement) => void = () => {}) {
  const definitions = await read(xml)
  intoLanguage(definitions, language, create)
  change((id) => everythingIn(definitions).find((element) => element.id === id) as ModdleElement)
  const before = await toXml(definitions)
  const putBack = outOfLanguage(definitions, language, create)
  const stored = await toXml(definitions)
  putBack()
  expect(await toXml(definitions)).toBe(before)
  const reread = await read(stored)
  return { stored, find: (id: string) => everythingIn(reread).find((element) => element.id === id) as ModdleElement }
}

const ONE = (element: string) =>
  `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d"><bpmn:process id="p">${element}</bpmn:process></bpmn:definitions>`
const TASK = ONE(
  '<bpmn:userTask id="t" name="Call"><bpmn:extensionElements><camunda:properties><camunda:property name="label.cs" value="Zavolat"/><camunda:property name="label.pl" value="Zadzwonić"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>',
)

describe('labels', () => {
  it.each(shipped('.bpmn').flatMap(([file, xml]) => (['cs', 'pl'] as const).map((language): [string, 'cs' | 'pl', string] => [file, language, xml])))(
    'of %s are as before when somebody has only looked in %s',
    async (_, language, xml) => {
      expect((await edited(xml, language)).stored).toBe(await toXml(await read(xml)))
    },
  )

  it('are shown in the language of the reader', async () => {
    await edited(TASK, 'cs', (find) => expect(find('t').name).toBe('Zavolat'))
    await edited(TASK, 'en', (find) => expect(find('t').name).toBe('Call'))
  })

  it('are changed in the language of the writer only', async () => {
    const { find } = await edited(TASK, 'cs', (find) => find('t').set('name', 'Zatelefonovat'))
    expect([find('t').name, propertyOf(find('t'), 'label.cs'), propertyOf(find('t'), 'label.pl')]).toEqual(['Call', 'Zatelefonovat', 'Zadzwonić'])
  })

  it('keep the English name of what gets its first Czech label', async () => {
    const { find } = await edited(ONE('<bpmn:userTask id="t" name="Call"/>'), 'cs', (find) => find('t').set('name', 'Zavolat'))
    expect([find('t').name, propertyOf(find('t'), 'label.cs')]).toEqual(['Call', 'Zavolat'])
  })

  it('stand in for the English name until somebody translates it', async () => {
    const once = await edited(ONE('<bpmn:userTask id="t"/>'), 'cs', (find) => find('t').set('name', 'Zavolat'))
    expect([once.find('t').name, propertyOf(once.find('t'), 'label.cs')]).toEqual(['Zavolat', 'Zavolat'])
    const twice = await edited(once.stored, 'cs', (find) => find('t').set('name', 'Zatelefonovat'))
    expect([twice.find('t').name, propertyOf(twice.find('t'), 'label.cs')]).toEqual(['Zatelefonovat', 'Zatelefonovat'])
  })

  it('go when they are emptied, in every language', async () => {
    const { find } = await edited(TASK, 'cs', (find) => find('t').set('name', ''))
    expect(find('t').name).toBeUndefined()
    expect(find('t').get('extensionElements')).toBeUndefined()
  })

  it('never write where the English name waited', async () => {
    for (const [, xml] of shipped('.bpmn')) expect((await edited(xml, 'cs')).stored).not.toContain('label.en')
  })

  it('tell what would be stored', async () => {
    await edited(TASK, 'pl', (find) => expect(names(find('t'), 'pl')).toEqual({ name: 'Call', labels: { 'label.pl': 'Zadzwonić' } }))
  })
})
