// Stands in bundles for what libraries would open connections with: nothing goes over the network.
const refuse = () => {
  throw new Error('Source Critic opens no connections.');
};

export default refuse;
export class Headers {}
refuse.Headers = Headers;
