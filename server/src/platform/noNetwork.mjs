// Stands in the bundles of server and command line for what libraries would open connections with: those two open none.
const refuse = () => {
  throw new Error('Source Critic opens no connections.');
};

export default refuse;
export class Headers {}
refuse.Headers = Headers;
