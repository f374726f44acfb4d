// What every session begins with. Your own lines go into startup/ of the config folder; `cjsh doctor` shows where that is.
import java.math.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;
import tech.tablesaw.api.*;
import cjsh.api.*;
import static cjsh.api.Cj.*;
import static cjsh.api.Status.*;
import static tech.tablesaw.aggregate.AggregateFunctions.*;
import static cjsh.engine.ExitRequest.exit;
import cjsh.api.properties.PropertiesEnums.*;
import cjsh.api.techpartners.TechPartnersEnums.*;
import static cjsh.api.properties.PropertiesEnums.PromotionalPropertyType.*;
import static cjsh.api.properties.PropertiesEnums.PromotionalModelType.*;
