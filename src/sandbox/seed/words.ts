export const organizations = [
  { name: 'Acme Instruments', handle: 'acme', industry: 'Manufacturing', website: 'https://acme.example' },
  { name: 'Northwind Energy', handle: 'northwind', industry: 'Energy', website: 'https://northwind.example' },
  { name: 'Greenfield Farms', handle: 'greenfield', industry: 'Agriculture', website: null },
  { name: 'Harbour Transit', handle: 'harbour', industry: 'Transport', website: 'https://harbour.example' },
  { name: 'Ada at home', handle: 'ada', industry: null, website: null },
] as const;

/** Each a name, the organization's handle, the device type's slug, roughly how many devices, and what it runs. */
export const fleets = [
  ['sensors', 'acme', 'raspberrypi4-64', 420, ['reader', 'uplink']],
  ['presses', 'acme', 'intel-nuc', 60, ['plc-bridge', 'historian', 'dashboard']],
  ['conveyors', 'acme', 'raspberrypi3', 240, ['controller']],
  ['paint-shop', 'acme', 'raspberrypi4-64', 85, ['vision', 'uplink']],
  ['quality-cameras', 'acme', 'jetson-xavier', 130, ['vision', 'recorder']],
  ['test-benches', 'acme', 'beaglebone-black', 48, ['runner']],
  ['forklifts', 'acme', 'raspberrypi4-64', 155, ['telemetry', 'locator']],
  ['air-quality', 'acme', 'raspberrypi0-2w-64', 310, ['reader']],
  ['door-access', 'acme', 'raspberrypi3', 96, ['reader', 'door']],
  ['lab-gateways', 'acme', 'intel-nuc', 14, ['gateway', 'uplink']],
  ['turbines', 'northwind', 'intel-nuc', 180, ['scada', 'historian', 'uplink']],
  ['substations', 'northwind', 'iot-gate-imx8', 95, ['scada', 'uplink']],
  ['solar-roofs', 'northwind', 'raspberrypi4-64', 640, ['inverter', 'uplink']],
  ['heat-pumps', 'northwind', 'raspberrypi3', 350, ['controller']],
  ['car-chargers', 'northwind', 'iot-gate-imx8', 275, ['charger', 'payments']],
  ['smart-meters', 'northwind', 'raspberrypi0-2w-64', 480, ['reader']],
  ['weather-masts', 'northwind', 'beaglebone-black', 38, ['telemetry']],
  ['control-rooms', 'northwind', 'generic-amd64', 12, ['dashboard', 'historian']],
  ['batteries', 'northwind', 'iot-gate-imx8', 88, ['controller', 'uplink']],
  ['field-tablets', 'northwind', 'raspberrypi5', 22, ['kiosk']],
  ['greenhouses', 'greenfield', 'raspberrypi4-64', 210, ['climate', 'irrigation', 'uplink']],
  ['soil-probes', 'greenfield', 'raspberrypi0-2w-64', 330, ['reader']],
  ['milking-robots', 'greenfield', 'intel-nuc', 26, ['controller', 'historian']],
  ['drones', 'greenfield', 'jetson-xavier', 18, ['vision', 'flight']],
  ['tractors', 'greenfield', 'raspberrypi4-64', 64, ['telemetry', 'locator']],
  ['barn-cameras', 'greenfield', 'raspberrypi5', 72, ['vision', 'recorder']],
  ['grain-silos', 'greenfield', 'raspberrypi3', 44, ['reader', 'uplink']],
  ['weather-stations', 'greenfield', 'raspberrypi3', 58, ['reader']],
  ['ticket-gates', 'harbour', 'generic-amd64', 140, ['gate', 'payments']],
  ['buses', 'harbour', 'raspberrypi4-64', 190, ['telemetry', 'locator', 'kiosk']],
  ['trams', 'harbour', 'jetson-xavier', 54, ['telemetry', 'vision']],
  ['stop-displays', 'harbour', 'raspberrypi3', 260, ['kiosk']],
  ['ferries', 'harbour', 'intel-nuc', 9, ['telemetry', 'gateway']],
  ['parking', 'harbour', 'iot-gate-imx8', 47, ['gate', 'payments']],
  ['depot-cameras', 'harbour', 'raspberrypi5', 33, ['vision', 'recorder']],
  ['bike-docks', 'harbour', 'raspberrypi0-2w-64', 120, ['dock']],
  ['home-lab', 'ada', 'raspberrypi5', 5, ['gateway']],
  ['bird-feeder', 'ada', 'raspberrypi4-64', 2, ['vision']],
  ['photo-frame', 'ada', 'raspberrypi3', 3, ['kiosk']],
  ['weather-block', 'ada', 'raspberrypi3', 0, ['reader']],
  ['tide-clock', 'ada', 'beaglebone-black', 1, ['kiosk']],
] as const satisfies readonly (readonly [string, string, string, number, readonly string[]])[];

export const adjectives =
  'winter quiet amber misty bold copper silent early rapid lunar solar coral dusty frosty golden hidden ivory jolly keen late mellow noble olive polar rusty silver tidal upper velvet wild'.split(
    ' ',
  );

export const places =
  'attic cellar lobby roof yard gate hall dock bay tower pump kitchen garage bridge field orchard ridge mill quay tunnel platform workshop annex corner'.split(
    ' ',
  );

export const cities = [
  { name: 'London, United Kingdom', latitude: 51.507, longitude: -0.128 },
  { name: 'Athens, Greece', latitude: 37.984, longitude: 23.728 },
  { name: 'Rotterdam, Netherlands', latitude: 51.924, longitude: 4.478 },
  { name: 'Lyon, France', latitude: 45.764, longitude: 4.836 },
  { name: 'Bergen, Norway', latitude: 60.391, longitude: 5.322 },
  { name: 'Porto, Portugal', latitude: 41.158, longitude: -8.629 },
  { name: 'Leipzig, Germany', latitude: 51.34, longitude: 12.375 },
  { name: 'Seattle, United States', latitude: 47.606, longitude: -122.332 },
  { name: 'São Paulo, Brazil', latitude: -23.551, longitude: -46.633 },
  { name: 'Nagoya, Japan', latitude: 35.181, longitude: 136.906 },
  { name: 'Wellington, New Zealand', latitude: -41.286, longitude: 174.776 },
  { name: 'Nairobi, Kenya', latitude: -1.292, longitude: 36.822 },
] as const;

export const people =
  'ada grace linus margaret dennis barbara edsger hedy ken radia tim joan alan katherine vint annie guido adele niklaus frances'.split(' ');
