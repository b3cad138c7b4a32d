/**
 * Fits the weights of the evidence: logistic regression, held near the prior by a quadratic penalty
 * (maximum a posteriori with a Gaussian prior; Bishop, PRML, section 4.5). Plain gradient descent with a fixed number of
 * steps: the same examples give the same weights.
 */
import type { Evidence } from '../engine/match/evidence';

/** A candidate with its evidence, and whether it is a name. */
export type Example = {
  readonly evidence: readonly Evidence[];
  readonly isName: boolean;
  /** How much it counts; sentences seen twice count half. */
  readonly weight: number;
};

export type Weights = {
  readonly bias: number;
  readonly weights: Readonly<Record<Evidence, number>>;
};

const STEPS = 3000;
const RATE = 0.02;

/**
 * Fits.
 *
 * @param pull how strongly weights are held to the prior
 * @returns weights rounded to two decimals
 */
export function fitWeights(examples: readonly Example[], prior: Weights, pull: number): Weights {
  const names = Object.keys(prior.weights) as Evidence[];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const start = names.map((name) => prior.weights[name]);
  const encoded = examples.map(({ evidence, isName, weight }) => ({
    features: [...new Set(evidence)].map((name) => numbers.get(name) as number),
    target: isName ? 1 : 0,
    weight,
  }));
  const weights = [...start];
  let bias = prior.bias;
  const squares = new Float64Array(names.length).fill(1e-8);
  let biasSquare = 1e-8;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, index) => pull * (weight - (start[index] as number)));
    let biasGradient = pull * (bias - prior.bias);
    for (const { features, target, weight } of encoded) {
      let sum = bias;
      for (const feature of features) sum += weights[feature] as number;
      const error = weight * (1 / (1 + Math.exp(-sum)) - target);
      biasGradient += error;
      for (const feature of features) gradient[feature] = (gradient[feature] as number) + error;
    }
    // Steps shrink with the gradients seen (Adagrad), since some evidence stands in every example and some in few.
    gradient.forEach((value, index) => {
      squares[index] = (squares[index] as number) * 0.99 + value * value * 0.01;
      weights[index] =
        (weights[index] as number) - (RATE * value) / Math.sqrt(squares[index] as number);
    });
    biasSquare = biasSquare * 0.99 + biasGradient * biasGradient * 0.01;
    bias -= (RATE * biasGradient) / Math.sqrt(biasSquare);
  }
  return {
    bias: round(bias),
    weights: Object.fromEntries(
      names.map((name, index) => [name, round(weights[index] as number)]),
    ) as Record<Evidence, number>,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
