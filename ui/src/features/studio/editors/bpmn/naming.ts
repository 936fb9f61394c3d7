import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor'
import BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory'
import type { Language } from '@/shared/i18n'
import type { Words } from './blocks/types'
import { Edit } from './edit'
import { ENGLISH, names } from './labels'
import { expressionOf, is, propertyOf, type DiagramElement, type ModdleElement } from './moddle'
import { camel, kebab, localName, prefixOf, uniqueId, upper } from './names'
import { service, type Ids, type Injector, type Modeling, type Moddle } from './services'

/** Gives new elements ids as our models have them, instead of `Activity_1w131lg`. */
export class ConventionalFactory extends BpmnFactory {
  static $inject = ['moddle']
  private readonly ids: Ids

  constructor(moddle: Moddle) {
    super(moddle as never)
    this.ids = moddle.ids
  }

  _ensureId(element: ModdleElement) {
    const prefix = element.id ? undefined : prefixOf(element)
    if (prefix) element.id = uniqueId(prefix, `new${upper(prefix)}`, (id) => this.ids.assigned(id) !== false)
    ;(BpmnFactory.prototype as unknown as { _ensureId: (element: ModdleElement) => void })._ensureId.call(this, element)
  }
}

/** A block as it was placed: its elements follow the name that its main element is given. */
interface Placed {
  base: string
  members: DiagramElement[]
}

/**
 * Lets what was drawn since the model was opened be called after its name: ids, the key of a stage, the conditions that
 * lead to it. What was there before keeps its id: deals stand on it.
 */
export class Naming extends CommandInterceptor {
  static $inject = ['eventBus', 'injector', 'config.language']
  private readonly drawn = new WeakSet<ModdleElement>()
  private readonly placed = new WeakMap<ModdleElement, Placed>()
  private readonly words = new WeakMap<ModdleElement, Words>()
  private readonly edit: Edit

  constructor(eventBus: never, private readonly injector: Injector, private readonly language: Language) {
    super(eventBus)
    this.edit = new Edit(injector)
    this.postExecuted(['shape.create', 'connection.create'], ({ context }) => {
      const element = (context.shape ?? context.connection) as DiagramElement
      if (element.labelTarget) return
      this.drawn.add(element.businessObject)
      if (is(element, 'bpmn:SequenceFlow')) this.connected(element)
    })
    this.postExecuted('shape.replace', ({ context }) => {
      const element = context.newShape as DiagramElement
      this.drawn.add(element.businessObject)
      const prefix = prefixOf(element.businessObject)
      if (prefix && !element.id.startsWith(`${prefix}_`) && !element.id.startsWith('stage_')) this.rename(element, prefix, localName(element.id))
    })
    this.preExecute('element.updateLabel', ({ context }) => {
      const element = labelled(context.element as DiagramElement)
      context.nameBefore = element.businessObject.get('name')
    })
    this.postExecuted('element.updateLabel', ({ context }) => {
      const element = labelled(context.element as DiagramElement)
      if (element.businessObject.get('name') !== context.nameBefore) this.named(element)
    })
  }

  /** Remembers what was placed together, and the words it came with. */
  remember(main: DiagramElement | undefined, base: string, members: DiagramElement[]) {
    if (main) this.placed.set(main.businessObject, { base, members })
  }

  cameWith(element: DiagramElement, words: Words) {
    this.words.set(element.businessObject, words)
  }

  /** Whether the id of an element may still change. */
  isNew(element: DiagramElement): boolean {
    return this.drawn.has(element.businessObject)
  }

  private named(element: DiagramElement) {
    const bo = element.businessObject
    this.dropWordsOfBlock(element)
    const name = names(bo, this.language).name
    if (!this.drawn.has(bo) || !name) return
    const stage = propertyOf(bo, 'stage')
    const prefix = prefixOf(bo, stage !== undefined && is(bo, 'bpmn:SubProcess'))
    const local = camel(name)
    if (!prefix || !local || is(bo, 'bpmn:SequenceFlow')) return
    if (stage !== undefined) this.renameStage(element, stage, name)
    this.rename(element, prefix, local)
    const followers = this.follow(bo, localName(element.id))
    for (const each of [element, ...followers]) {
      for (const flow of [...(each.incoming ?? []), ...(each.outgoing ?? [])]) if (this.drawn.has(flow.businessObject)) this.renameFlow(flow)
    }
  }

  /** The block's own words in other languages no longer fit a name of somebody's own. */
  private dropWordsOfBlock(element: DiagramElement) {
    const words = this.words.get(element.businessObject)
    if (!words) return
    for (const language of ['en', 'cs', 'pl'] as const) {
      const key = language === 'en' ? ENGLISH : `label.${language}`
      if (propertyOf(element.businessObject, key) === words[language]) this.edit.property(element, key, undefined)
    }
    this.words.delete(element.businessObject)
  }

  private follow(bo: ModdleElement, local: string): DiagramElement[] {
    const block = this.placed.get(bo)
    if (!block || block.base === local) return []
    for (const member of block.members) {
      const at = member.id.indexOf('_')
      const renamed = member.id.slice(at + 1).replaceAll(block.base, local).replaceAll(upper(block.base), upper(local))
      if (member.businessObject !== bo && renamed !== member.id.slice(at + 1)) this.rename(member, member.id.slice(0, at), renamed)
    }
    block.base = local
    return block.members
  }

  private renameStage(element: DiagramElement, before: string, name: string) {
    const others = service(this.injector, 'elementRegistry').filter((each) => each !== element && !each.labelTarget)
    const taken = new Set(others.map((each) => propertyOf(each.businessObject, 'stage')))
    const key = kebab(name)
    let free = key
    for (let n = 2; taken.has(free); n++) free = `${key}-${n}`
    this.edit.property(element, 'stage', free)
    for (const flow of element.incoming ?? []) {
      if (expressionOf(flow.businessObject, 'conditionExpression') === leadsTo(before)) this.edit.condition(flow, leadsTo(free))
      if (this.drawn.has(flow.businessObject)) this.modeling().updateLabel(flow, shownName(element))
    }
  }

  private connected(flow: DiagramElement) {
    const { source, target } = flow
    if (!source || !target) return
    this.renameFlow(flow)
    if (!is(source, 'bpmn:ExclusiveGateway') || propertyOf(target.businessObject, 'stage') === undefined) return
    if ((source.outgoing ?? []).length < 2) return
    // One way out needs no condition; with a second, each says which stage it leads to.
    for (const each of source.outgoing ?? []) {
      const stage = each.target && propertyOf(each.target.businessObject, 'stage')
      if (!each.target || !stage || expressionOf(each.businessObject, 'conditionExpression') || source.businessObject.get('default') === each.businessObject) continue
      this.edit.condition(each, leadsTo(stage))
      if (!each.businessObject.get('name')) this.modeling().updateLabel(each, shownName(each.target))
    }
  }

  private renameFlow(flow: DiagramElement) {
    if (flow.source && flow.target) this.rename(flow, 'flow', `${localName(flow.source.id)}To${upper(localName(flow.target.id))}`)
  }

  private rename(element: DiagramElement, prefix: string, local: string) {
    if (localName(element.id) === local && element.id.startsWith(`${prefix}_`)) return
    const { ids } = service(this.injector, 'moddle')
    const id = uniqueId(prefix, local, (candidate) => candidate !== element.id && ids.assigned(candidate) !== false)
    if (id !== element.id) this.modeling().updateProperties(element, { id, di: { id: `${id}_di` } })
  }

  private modeling(): Modeling {
    return service(this.injector, 'modeling')
  }
}

export const leadsTo = (stage: string) => `\${target == '${stage}'}`

const labelled = (element: DiagramElement) => element.labelTarget ?? element

const shownName = (element: DiagramElement) => (element.businessObject.get('name') as string | undefined) ?? ''
