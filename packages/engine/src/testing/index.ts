export { type FixedClock, fixedClock } from './fixed-clock.ts'
export { sampleWorkflow, timedWorkflow } from './sample-workflow.ts'
export { startTestEngine, type TestEngine, type TestOptions } from './start-test-engine.ts'
export { type WalkFrom, type WalkStep, walk } from './walk.ts'
