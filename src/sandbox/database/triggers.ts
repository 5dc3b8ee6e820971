/**
 * What the API's hooks fill in on a write: names, keys, the actor of whatever can act, the parts of a version. In SQL so that the
 * page, Node and the built data share it. Generated keys follow from the id: the same writes give the same rows.
 */
export const triggersSql = `
CREATE FUNCTION fill_in_actor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."actor" IS NULL THEN
    INSERT INTO "actor" DEFAULT VALUES RETURNING "id" INTO NEW."actor";
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION fill_in_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."uuid" := COALESCE(NEW."uuid", md5('application ' || NEW."id"));
  NEW."slug" := COALESCE(NEW."slug", (SELECT "handle" FROM "organization" WHERE "id" = NEW."organization") || '/' || lower(NEW."app name"));
  NEW."application type" := COALESCE(NEW."application type", (SELECT "id" FROM "application type" WHERE "slug" = 'microservices'));
  RETURN NEW;
END $$;

CREATE FUNCTION fill_in_device() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."uuid" := COALESCE(NEW."uuid", md5('device ' || NEW."id"));
  NEW."device name" := COALESCE(NEW."device name", 'new-device-' || NEW."id");
  RETURN NEW;
END $$;

CREATE FUNCTION fill_in_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."handle" := COALESCE(NEW."handle", regexp_replace(lower(NEW."name"), '[^a-z0-9]+', '_', 'g'));
  RETURN NEW;
END $$;

CREATE FUNCTION fill_in_image() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."is stored at-image location" := COALESCE(NEW."is stored at-image location", 'registry2.balena.example/v2/' || md5('image ' || NEW."id"));
  RETURN NEW;
END $$;

CREATE FUNCTION fill_in_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE parts text[] := regexp_match(NEW."semver", '^(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?$');
BEGIN
  NEW."semver major" := COALESCE(parts[1]::integer, 0);
  NEW."semver minor" := COALESCE(parts[2]::integer, 0);
  NEW."semver patch" := COALESCE(parts[3]::integer, 0);
  NEW."semver prerelease" := COALESCE(parts[4], '');
  NEW."semver build" := COALESCE(parts[5], '');
  NEW."raw version" := NEW."semver" || CASE WHEN NEW."is final" THEN '' ELSE '-' || (extract(epoch FROM NEW."created at") * 1000)::bigint END;
  NEW."version" := jsonb_build_object(
    'raw', NEW."raw version", 'major', NEW."semver major", 'minor', NEW."semver minor", 'patch', NEW."semver patch",
    'version', NEW."semver", 'prerelease', to_jsonb(string_to_array(NULLIF(NEW."semver prerelease", ''), '.')),
    'build', to_jsonb(string_to_array(NULLIF(NEW."semver build", ''), '.')));
  RETURN NEW;
END $$;

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."modified at" := service_time();
  RETURN NEW;
END $$;

CREATE TRIGGER a_actor BEFORE INSERT ON "application" FOR EACH ROW EXECUTE FUNCTION fill_in_actor();
CREATE TRIGGER a_actor BEFORE INSERT ON "device" FOR EACH ROW EXECUTE FUNCTION fill_in_actor();
CREATE TRIGGER a_actor BEFORE INSERT ON "user" FOR EACH ROW EXECUTE FUNCTION fill_in_actor();
CREATE TRIGGER fill_in BEFORE INSERT ON "application" FOR EACH ROW EXECUTE FUNCTION fill_in_application();
CREATE TRIGGER fill_in BEFORE INSERT ON "device" FOR EACH ROW EXECUTE FUNCTION fill_in_device();
CREATE TRIGGER fill_in BEFORE INSERT ON "organization" FOR EACH ROW EXECUTE FUNCTION fill_in_organization();
CREATE TRIGGER fill_in BEFORE INSERT ON "image" FOR EACH ROW EXECUTE FUNCTION fill_in_image();
CREATE TRIGGER fill_in BEFORE INSERT OR UPDATE ON "release" FOR EACH ROW EXECUTE FUNCTION fill_in_release();
CREATE TRIGGER touch BEFORE UPDATE ON "device" FOR EACH ROW EXECUTE FUNCTION touch();
`;
