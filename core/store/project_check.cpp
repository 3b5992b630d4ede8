#include "core/store/projections.h"

namespace canteen::store {

void projectCheck(const ProjectionContext& context) {
    switch (context.entry.kind) {
        default:
            break;
    }
}

}  // namespace canteen::store
