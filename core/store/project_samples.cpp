#include "core/store/projections.h"

namespace canteen::store {

void projectSamples(const ProjectionContext& context) {
    switch (context.entry.kind) {
        default:
            break;
    }
}

}  // namespace canteen::store
