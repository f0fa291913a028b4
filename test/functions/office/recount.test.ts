import { afterEach, describe, expect, it } from 'vitest'
import { JobView } from '../../../shared/api/office.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { caMau, finishedJob, officeWorld, people, visit, type World } from './world.ts'

let world: World
afterEach(() => world.close())

const request = { method: 'POST', body: JSON.stringify({ survey: visit, province: caMau }) }
const address = `/api/office/results/${visit}/${caMau}`

async function press(): Promise<JobView> {
  const answer = await (await world.as(people.officer))('/api/office/results', request)
  expect(answer.status).toBe(202)
  return JobView.parse(await answer.json())
}

describe('recounting', () => {
  it('starts the results function once, however often the button is pressed', async () => {
    world = await officeWorld()
    const first = await press()
    const second = await press()
    expect(second.id).toBe(first.id)
    expect(world.started).toEqual([{ kind: 'recount', survey: visit, province: caMau, job: first.id }])
  })

  it('does not start for a survey that nobody has published, nor for one that is not there', async () => {
    world = await officeWorld()
    const found = await world.deps.surveys.getSurvey(visit)
    if (found === undefined) throw new Error('no survey')
    await world.deps.surveys.put({ ...found, state: 'draft' })
    const call = await world.as(people.officer)
    expect((await call('/api/office/results', request)).status).toBe(404)
    const body = JSON.stringify({ survey: 'no_such_survey', province: caMau })
    expect((await call('/api/office/results', { ...request, body })).status).toBe(404)
    expect(world.started).toEqual([])
  })

  it('is written down before it starts, by whom and of what', async () => {
    world = await officeWorld({ startResults: () => Promise.reject(new Error('no route to host')) })
    await (await world.as(people.officer))('/api/office/results', request)
    const [entry] = (await world.deps.audit.page(caMau, '2026-11', { limit: 1 })).entries
    expect(entry).toMatchObject({ act: 'recount', object: visit, who: people.officer.email })
  })

  it('starts anew once the run before is finished', async () => {
    world = await officeWorld()
    const first = await press()
    await world.deps.jobs.take(first, 'run', MINUTE)
    await world.deps.jobs.finish(first, 'run', { asOf: world.deps.clock(), counted: 1, files: [] })
    world.advance(1)
    expect((await press()).id).not.toBe(first.id)
  })

  it('answers the run under way while its lease lives, and starts anew after', async () => {
    world = await officeWorld()
    const first = await press()
    await world.deps.jobs.take(first, 'run', MINUTE)
    world.advance(MINUTE - SECOND)
    expect((await press()).id).toBe(first.id)
    world.advance(2 * SECOND)
    expect((await press()).id).not.toBe(first.id)
  })

  it('shows a run whose holder died as failed', async () => {
    world = await officeWorld()
    const job = await press()
    await world.deps.jobs.take(job, 'run', MINUTE)
    world.advance(HOUR)
    const view = await (await world.as(people.officer))(`${address}/jobs/${job.id}`)
    expect(JobView.parse(await view.json()).state).toBe('failed')
  })

  it('says so when the results function cannot be reached, and leaves no job that seems to run', async () => {
    world = await officeWorld({ startResults: () => Promise.reject(new Error('no route to host')) })
    const answer = await (await world.as(people.officer))('/api/office/results', request)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'recount-not-started' })
    expect(await world.deps.jobs.getNewest(visit, caMau)).toMatchObject({
      state: 'failed',
      problem: 'recount-not-started',
    })
  })

  it('shows the newest results and the run requested after them', async () => {
    world = await officeWorld()
    const running = await press()
    const view = await (await world.as(people.officer))(address)
    expect(await view.json()).toMatchObject({
      latest: { id: finishedJob, state: 'done', counted: 412 },
      newest: { id: running.id, state: 'queued' },
    })
  })

  it('refuses to recount a frozen survey', async () => {
    world = await officeWorld()
    const survey = await world.deps.surveys.getSurvey(visit)
    if (survey !== undefined) await world.deps.surveys.put({ ...survey, state: 'frozen' })
    const answer = await (await world.as(people.officer))('/api/office/results', request)
    expect(answer.status).toBe(409)
    expect(world.started).toEqual([])
  })

  it.each([
    ['no JSON', 'x'],
    ['another shape', '{"survey":1}'],
    ['too long', `{"survey":"${'a'.repeat(2_000)}"}`],
  ])('refuses a body that is %s', async (_, body) => {
    world = await officeWorld()
    const answer = await (await world.as(people.officer))('/api/office/results', { method: 'POST', body })
    expect([400, 413]).toContain(answer.status)
    expect(world.started).toEqual([])
  })

  it('refuses a recount that another site asks for', async () => {
    world = await officeWorld()
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const answer = await (await world.as(people.officer))('/api/office/results', { ...request, headers })
    expect(answer.status).toBe(403)
    expect(world.started).toEqual([])
  })
})

describe('downloading', () => {
  it('links to the newest file for five minutes under a name that tells what it is', async () => {
    world = await officeWorld()
    const answer = await (await world.as(people.officer))(`${address}/files/summary.xlsx`)
    const link = new URL(answer.headers.get('Location') ?? '')
    expect(link.pathname).toBe(`/results/${visit}/${caMau}/${finishedJob}/summary.xlsx`)
    expect(link.searchParams.get('as')).toBe('tong-hop_hh-digital-visit_96_2026-11-21.xlsx')
    expect(link.searchParams.get('for')).toBe('300')
  })

  it('has no address for a file that the run did not write', async () => {
    world = await officeWorld()
    const answer = await (await world.as(people.officer))(`${address}/files/codebook.xlsx`)
    expect(answer.status).toBe(404)
  })
})
